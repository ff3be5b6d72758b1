using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Infrastructure.Demo;

namespace Schulterschluss.WebApi.Demo;

/// <summary>Networks for the demonstration. All but one name, and everything else of all, is invented, and says so.</summary>
internal static class DemoNetworks
{
    public const int Count = 60;
    private const string Invented = "erfunden (invented)";

    private static readonly string[] Kinds =
    [
        "Fachkräftebündnis",
        "Allianz für Fachkräfte",
        "Qualifizierungsverbund",
        "Willkommensnetz",
        "Bündnis Ausbildung",
        "Netzwerk Pflege und Gesundheit",
        "Zukunftsforum Arbeit",
    ];

    public static NetworkProfile Berlin { get; } =
        new()
        {
            Name = "Verbundberatung Duale Berufsausbildung Berlin",
            ShortName = "VBB",
            LegalForm = LegalForm.CooperationAgreement,
            FoundedYear = 2014,
            Districts = ["11000"],
            Seat = "Berlin",
            FieldsOfAction = ["vocational-training"],
            TargetGroups = ["companies", "young-people"],
            Sectors = ["industry-and-crafts", "hospitality", "digital-economy"],
            Partners = Partners("Berlin"),
            Website = "https://verbundberatung.example.org",
            PublicContact = "kontakt@verbundberatung.example.org",
            CoordinatorRef = DemoPeople.Coordinator.Id,
            Description =
                "Findet Partnerbetriebe für Unternehmen, die eine Ausbildungsordnung nicht allein abdecken. Name öffentlich, alle übrigen Angaben erfunden.",
            Phase = NetworkPhase.Development,
            Source = "Name öffentlich, übrige Angaben erfunden (name public, all else invented)",
        };

    /// <summary>The same networks on every start, spread over the whole country.</summary>
    public static IEnumerable<NetworkProfile> All()
    {
        var districts = ReferenceData.Districts.Values.Where(d => d.ValidUntil is null && d.Land != "11").ToList();
        var fields = ReferenceData.FieldsOfAction.Entries;
        var groups = ReferenceData.TargetGroups.Entries;
        var sectors = ReferenceData.Sectors.Entries;
        for (var i = 0; i < Count; i++)
        {
            var district = districts[i * districts.Count / Count];
            var place = district.Name.Split(',')[0];
            var name = $"{Kinds[i % Kinds.Length]} {place}";
            var host = $"netz-{i + 1}.example.org";
            yield return new NetworkProfile
            {
                Name = name,
                LegalForm = (LegalForm)(i % 5),
                FoundedYear = 1998 + (i * 7 % 25),
                Districts = [district.Ags],
                Seat = place,
                FieldsOfAction =
                [
                    .. new[] { fields[i % fields.Count].Code, fields[(i + 3) % fields.Count].Code }.Distinct(),
                ],
                TargetGroups = [groups[i % groups.Count].Code, groups[(i + 5) % groups.Count].Code],
                Sectors = i % 4 == 0 ? [] : [sectors[i % sectors.Count].Code],
                Partners = Partners(place),
                Website = $"https://{host}",
                PublicContact = $"kontakt@{host}",
                Description = $"{name} verbindet Partner in {place} und Umgebung. Alle Angaben sind erfunden.",
                Phase = (NetworkPhase)(i % 4),
                Source = Invented,
            };
        }
    }

    private static IReadOnlyList<PartnerOrganisation> Partners(string place) =>
        [
            new($"Handwerkskammer {place} (erfunden)", PartnerType.Chamber),
            new($"Agentur für Arbeit {place} (erfunden)", PartnerType.EmploymentAgency),
            new($"Berufskolleg {place} (erfunden)", PartnerType.Education),
            new($"Muster {place} GmbH (erfunden)", PartnerType.Company),
        ];
}

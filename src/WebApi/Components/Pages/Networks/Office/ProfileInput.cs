using Schulterschluss.Domain.Networks;
using Schulterschluss.WebApi.Components.Forms;

namespace Schulterschluss.WebApi.Components.Pages.Networks.Office;

/// <summary>
/// A profile while somebody types it: all texts as typed, and empty rows to type into. The framework reads a list of
/// which nothing was sent as null.
/// </summary>
internal sealed class ProfileInput
{
    private const int PartnerRows = 3;
    private const int DistrictRows = 2;

    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public string? LegalForm { get; set; }
    public int? FoundedYear { get; set; }
    public string? HostOrganisation { get; set; }
    public List<string?> Districts
    {
        get;
        set => field = value ?? [];
    } = [];
    public string? Seat { get; set; }
    public PlaceInput Location
    {
        get;
        set => field = value ?? new();
    } = new();
    public List<string> FieldsOfAction
    {
        get;
        set => field = value ?? [];
    } = [];
    public List<string> TargetGroups
    {
        get;
        set => field = value ?? [];
    } = [];
    public List<string> Sectors
    {
        get;
        set => field = value ?? [];
    } = [];
    public List<PartnerInput> Partners
    {
        get;
        set => field = value ?? [];
    } = [];
    public string? Website { get; set; }
    public string? PublicContact { get; set; }
    public string? CoordinatorRef { get; set; }
    public string? Description { get; set; }
    public string? Phase { get; set; }
    public string? FundingSources { get; set; }
    public string? CoordinationFte { get; set; }
    public string? Source { get; set; }

    public static ProfileInput Of(NetworkProfile profile) =>
        new()
        {
            Name = profile.Name,
            ShortName = profile.ShortName,
            LegalForm = profile.LegalForm?.ToString(),
            FoundedYear = profile.FoundedYear,
            HostOrganisation = profile.HostOrganisation,
            Districts = [.. profile.Districts.Select(RegionText.Of)],
            Seat = profile.Seat,
            Location = new()
            {
                Longitude = Decimals.Write((decimal?)profile.Location?.Longitude),
                Latitude = Decimals.Write((decimal?)profile.Location?.Latitude),
            },
            FieldsOfAction = [.. profile.FieldsOfAction],
            TargetGroups = [.. profile.TargetGroups],
            Sectors = [.. profile.Sectors],
            Partners =
            [
                .. profile.Partners.Select(p => new PartnerInput
                {
                    Name = p.Name,
                    Type = p.Type.ToString(),
                    Since = p.Since,
                }),
            ],
            Website = profile.Website,
            PublicContact = profile.PublicContact,
            CoordinatorRef = profile.CoordinatorRef,
            Description = profile.Description,
            Phase = profile.Phase?.ToString(),
            FundingSources = string.Join('\n', profile.FundingSources),
            CoordinationFte = Decimals.Write(profile.CoordinationFte),
            Source = profile.Source,
        };

    /// <summary>
    /// Filled rows move together, so that a row of the form and an entry of the command have the same number; below them
    /// there are empty ones.
    /// </summary>
    public void Arrange()
    {
        Partners.RemoveAll(p => p.IsEmpty);
        Districts.RemoveAll(string.IsNullOrWhiteSpace);
        Add(Math.Max(PartnerRows - Partners.Count, 1), Partners, () => new());
        Add(Math.Max(DistrictRows - Districts.Count, 1), Districts, () => "");
    }

    /// <param name="rows">Of what there shall be more.</param>
    public void AddRows(string rows)
    {
        switch (rows)
        {
            case "partners":
                Add(PartnerRows, Partners, () => new());
                break;
            case "districts":
                Add(DistrictRows, Districts, () => "");
                break;
        }
    }

    /// <param name="known">Keeps what this person is not shown.</param>
    /// <param name="isOffice">Sees what only the office notes.</param>
    public NetworkProfile ToProfile(NetworkProfile known, bool isOffice) =>
        new()
        {
            Name = FormText.Clean(Name) ?? "",
            ShortName = FormText.Clean(ShortName),
            LegalForm = Choice<LegalForm>(LegalForm),
            FoundedYear = FoundedYear,
            HostOrganisation = FormText.Clean(HostOrganisation),
            Districts = [.. Districts.Select(FormText.Clean).OfType<string>().Select(RegionText.KeyOf)],
            Seat = FormText.Clean(Seat),
            // A coordinate alone is no place: what is missing is refused.
            Location = Location.IsEmpty
                ? null
                : new(
                    (double?)Decimals.Read(Location.Longitude) ?? double.NaN,
                    (double?)Decimals.Read(Location.Latitude) ?? double.NaN
                ),
            FieldsOfAction = InOrderOf(known.FieldsOfAction, FieldsOfAction),
            TargetGroups = InOrderOf(known.TargetGroups, TargetGroups),
            Sectors = InOrderOf(known.Sectors, Sectors),
            Partners = [.. Partners.Where(p => !p.IsEmpty).Select(p => p.ToPartner())],
            Website = FormText.Clean(Website),
            PublicContact = FormText.Clean(PublicContact),
            CoordinatorRef = isOffice ? FormText.Clean(CoordinatorRef) : known.CoordinatorRef,
            Description = FormText.Clean(Description),
            Phase = Choice<NetworkPhase>(Phase),
            FundingSources = FormText.Lines(FundingSources),
            CoordinationFte = Decimals.Read(CoordinationFte),
            Source = isOffice ? FormText.Clean(Source) : known.Source,
        };

    /// <summary>A form sends its ticks in its own order, which is no change.</summary>
    private static List<string> InOrderOf(IReadOnlyList<string> known, List<string> chosen) =>
        [.. known.Where(chosen.Contains), .. chosen.Except(known, StringComparer.Ordinal)];

    /// <summary>A value that is none of the choices is left to the validator.</summary>
    private static T? Choice<T>(string? value)
        where T : struct, Enum =>
        string.IsNullOrEmpty(value) ? null
        : Enum.TryParse<T>(value, out var choice) ? choice
        : (T)Enum.ToObject(typeof(T), -1);

    /// <summary>Whether nothing was typed where something was needed; the profile itself has no word for that.</summary>
    /// <param name="path">Of the profile, for instance <c>Partners[2].Type</c>.</param>
    public bool Lacks(string path) =>
        path switch
        {
            "Location.Longitude" => string.IsNullOrWhiteSpace(Location.Longitude),
            "Location.Latitude" => string.IsNullOrWhiteSpace(Location.Latitude),
            _ => Partners.Index().Any(p => path == $"Partners[{p.Index}].Type" && string.IsNullOrEmpty(p.Item.Type)),
        };

    private static void Add<T>(int count, List<T> rows, Func<T> empty)
    {
        for (var i = 0; i < count; i++)
        {
            rows.Add(empty());
        }
    }

    internal sealed class PlaceInput
    {
        public string? Longitude { get; set; }
        public string? Latitude { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Longitude) && string.IsNullOrWhiteSpace(Latitude);
    }

    internal sealed class PartnerInput
    {
        public string? Name { get; set; }
        public string? Type { get; set; }
        public DateOnly? Since { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrEmpty(Type) && Since is null;

        public PartnerOrganisation ToPartner() =>
            new(FormText.Clean(Name) ?? "", Choice<PartnerType>(Type) ?? (PartnerType)(-1), Since);
    }
}

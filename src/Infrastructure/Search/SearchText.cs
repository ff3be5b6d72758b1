using System.Security.Cryptography;
using System.Text;
using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>What of a network is searched by text.</summary>
/// <param name="Names">Name and short name: a hit there counts more.</param>
/// <param name="Rest">Seat, description, the organisations that carry it and take part.</param>
/// <param name="Labels">Of districts, Länder and codes, in both languages.</param>
internal sealed record SearchText(IReadOnlyList<string> Names, IReadOnlyList<string> Rest, IReadOnlyList<string> Labels)
{
    public static SearchText Of(NetworkProfile profile) =>
        new(
            Given(profile.Name, profile.ShortName),
            [
                .. Given(profile.Seat, profile.HostOrganisation, profile.Description),
                .. profile.Partners.Select(partner => partner.Name),
            ],
            [
                .. profile.Districts.SelectMany(Places),
                .. profile.FieldsOfAction.SelectMany(code => LabelsOf(ReferenceData.FieldsOfAction, code)),
                .. profile.TargetGroups.SelectMany(code => LabelsOf(ReferenceData.TargetGroups, code)),
                .. profile.Sectors.SelectMany(code => LabelsOf(ReferenceData.Sectors, code)),
            ]
        );

    /// <summary>Two texts with the same print are the same text: most changes of a network leave it alone.</summary>
    public UInt128 Print()
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', [.. Names, "", .. Rest, .. Labels]));
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(text));
    }

    private static string[] Given(params ReadOnlySpan<string?> texts)
    {
        List<string> given = [];
        foreach (var text in texts)
        {
            if (text is not null)
            {
                given.Add(text);
            }
        }

        return [.. given];
    }

    private static IEnumerable<string> Places(string region) =>
        ReferenceData.Districts.TryGetValue(region, out var district)
            ? [district.Name, .. LabelsOf(ReferenceData.Laender, district.Land)]
            : LabelsOf(ReferenceData.Laender, region);

    private static IEnumerable<string> LabelsOf(CodeTable table, string code) =>
        table.Find(code) is { } entry ? [entry.De, entry.En] : [];
}

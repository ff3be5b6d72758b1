using System.Globalization;
using System.Text.Json;

namespace Schulterschluss.Application.Reference;

/// <summary>The code tables that the product ships; read once, immutable.</summary>
public static class ReferenceData
{
    private static readonly Dictionary<string, CodeTable> Tables = ReadTables();

    public static CodeTable Laender => Tables["laender"];
    public static CodeTable FieldsOfAction => Tables["fieldsOfAction"];
    public static CodeTable TargetGroups => Tables["targetGroups"];
    public static CodeTable Sectors => Tables["sectors"];
    public static CodeTable LegalForms => Tables["legalForms"];
    public static CodeTable PartnerTypes => Tables["partnerTypes"];
    public static CodeTable Phases => Tables["phases"];

    /// <summary>Usual lines of a finance plan; a notice may have others.</summary>
    public static CodeTable FinanceExpenditure => Tables["financeExpenditure"];
    public static CodeTable FinanceIncome => Tables["financeIncome"];

    public static IReadOnlyDictionary<string, District> Districts { get; } = ReadDistricts();

    public static IReadOnlyDictionary<string, CodeTable> All => Tables;

    /// <summary>Whether a key names a Land, or a district that exists on the day.</summary>
    public static bool IsValidRegion(string ags, DateOnly day) =>
        ags.Length == 2 ? Laender.Has(ags) : Districts.TryGetValue(ags, out var district) && district.IsValidOn(day);

    private static Dictionary<string, CodeTable> ReadTables()
    {
        using var stream = Open("code-tables.json");
        var tables = JsonSerializer.Deserialize<Dictionary<string, TableFile>>(stream, JsonSerializerOptions.Web)!;
        return tables.ToDictionary(t => t.Key, t => new CodeTable(t.Value.Version, t.Value.Entries));
    }

    private static Dictionary<string, District> ReadDistricts()
    {
        using var reader = new StreamReader(Open("districts.csv"));
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(';'))
            .Select(c => new District(
                c[0],
                c[1],
                c[2],
                c[3],
                int.Parse(c[4], CultureInfo.InvariantCulture),
                c[5].Length == 0 ? null : DateOnly.Parse(c[5], CultureInfo.InvariantCulture),
                c[6].Length == 0 ? null : c[6]
            ))
            .ToDictionary(d => d.Ags);
    }

    private static Stream Open(string file) =>
        typeof(ReferenceData).Assembly.GetManifestResourceStream($"Schulterschluss.Application.Reference.Data.{file}")!;

    private sealed record TableFile(string Version, IReadOnlyList<CodeEntry> Entries);
}

using Schulterschluss.Application.Reference;

namespace Schulterschluss.Application.Networks.Search;

/// <summary>A property by which the register is narrowed and counted: its codes, and who carries which.</summary>
public sealed class RegisterFacet
{
    private readonly Func<string, string?> _codeOf;
    private readonly Func<RegisterFilter, IReadOnlyList<string>> _asked;
    private readonly Func<NetworkRow, IEnumerable<string>> _carried;

    private RegisterFacet(
        string name,
        IReadOnlyList<CodeEntry> entries,
        Func<string, string?> codeOf,
        Func<RegisterFilter, IReadOnlyList<string>> asked,
        Func<NetworkRow, IEnumerable<string>> carried
    ) => (Name, Entries, _codeOf, _asked, _carried) = (name, entries, codeOf, asked, carried);

    public static readonly RegisterFacet Land = Of("land", ReferenceData.Laender, f => f.Land, r => r.Laender);

    public static readonly RegisterFacet District = new(
        "district",
        [.. ReferenceData.Districts.Values.Select(d => new CodeEntry(d.Ags, d.Name, d.Name))],
        text => ReferenceData.Districts.GetValueOrDefault(text.Trim())?.Ags,
        f => f.District,
        r => r.Districts.SelectMany(Covered)
    );

    public static readonly RegisterFacet Field = Of(
        "field",
        ReferenceData.FieldsOfAction,
        f => f.Field,
        r => r.FieldsOfAction
    );

    public static readonly RegisterFacet TargetGroup = Of(
        "targetGroup",
        ReferenceData.TargetGroups,
        f => f.TargetGroup,
        r => r.TargetGroups
    );

    public static readonly RegisterFacet Branch = Of("branch", ReferenceData.Sectors, f => f.Branch, r => r.Sectors);

    public static readonly IReadOnlyList<RegisterFacet> All = [Land, District, Field, TargetGroup, Branch];

    /// <summary>As in the query string.</summary>
    public string Name { get; }

    public IReadOnlyList<CodeEntry> Entries { get; }

    /// <summary>The code behind a code, label or alias; null when there is none.</summary>
    public string? CodeOf(string text) => _codeOf(text);

    public IReadOnlyList<string> ValuesIn(RegisterFilter filter) => _asked(filter);

    /// <summary>The codes under which a network is found; a code may come twice.</summary>
    public IEnumerable<string> CodesOf(NetworkRow network) => _carried(network);

    /// <summary>
    /// Whoever works in a whole Land works in each of its districts, and whoever named a district that has since been
    /// dissolved works in its successor.
    /// </summary>
    private static IEnumerable<string> Covered(string region)
    {
        if (region.Length == 2)
        {
            return ReferenceData.Districts.Keys.Where(ags => ags.StartsWith(region, StringComparison.Ordinal));
        }

        return ReferenceData.Districts.TryGetValue(region, out var district)
            ? district.Successor is { } successor
                ? [region, .. Covered(successor)]
                : [region]
            : [];
    }

    private static RegisterFacet Of(
        string name,
        CodeTable table,
        Func<RegisterFilter, IReadOnlyList<string>> asked,
        Func<NetworkRow, IEnumerable<string>> carried
    ) => new(name, table.Entries, text => table.Find(text)?.Code, asked, carried);
}

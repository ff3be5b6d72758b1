namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>What the figures of a table are.</summary>
public enum TableMeasure
{
    /// <summary>Whole numbers of people, companies or the like: the minimum is held against the figure itself.</summary>
    Count,

    /// <summary>Hours, euros: the minimum is held against the number of contributors.</summary>
    Magnitude,
}

/// <param name="Atoms">Whose amounts the cell adds up, each once; none is a cell that is always zero.</param>
public sealed record PublishableCell(CellKey Key, IReadOnlyList<string> Atoms);

/// <summary>A table of the closed list, with all its margins.</summary>
/// <param name="IsConfidential">False for what is public anyway, such as counts of listed networks: it stays untouched.</param>
/// <param name="UsesDominance">Whether the (n, k) rule applies as well.</param>
public sealed record PublishableTable(
    string Code,
    TableMeasure Measure,
    bool IsConfidential,
    bool UsesDominance,
    IReadOnlyList<PublishableCell> Cells
)
{
    /// <summary>
    /// All cells of a table and all its margins: every combination of coordinates, each also summed over.
    /// </summary>
    /// <param name="atoms">What is in the table: each atom with its coordinate in each dimension.</param>
    /// <returns>2^n cells for n dimensions of one coordinate; a combination without an atom is a cell of zero.</returns>
    /// <exception cref="ArgumentException">Atoms have different numbers of dimensions, or none.</exception>
    public static IReadOnlyList<PublishableCell> WithMargins(
        string code,
        IEnumerable<(string Atom, IReadOnlyList<string> Coordinates)> atoms
    )
    {
        var all = atoms.ToList();
        var dimensions = all.Count == 0 ? 0 : all[0].Coordinates.Count;
        if (dimensions == 0 || all.Exists(a => a.Coordinates.Count != dimensions))
        {
            throw new ArgumentException("Every atom needs a coordinate in each of the same dimensions.", nameof(atoms));
        }

        IEnumerable<IReadOnlyList<string>> keys =
        [
            [],
        ];
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var d = dimension;
            var here = all.Select(a => a.Coordinates[d]).Distinct().Order(StringComparer.Ordinal).Append(CellKey.All);
            keys = keys.SelectMany(_ => here, (start, next) => (IReadOnlyList<string>)[.. start, next]).ToList();
        }

        var byKey = all.SelectMany(a => Sums(a.Coordinates), (a, key) => (a.Atom, Key: CellKey.Of(code, key)))
            .ToLookup(a => a.Key, a => a.Atom);
        return [.. keys.Select(k => CellKey.Of(code, [.. k])).Select(key => new PublishableCell(key, [.. byKey[key]]))];
    }

    private static IEnumerable<string[]> Sums(IReadOnlyList<string> coordinates)
    {
        for (var summed = 0; summed < 1 << coordinates.Count; summed++)
        {
            yield return [.. coordinates.Select((c, d) => (summed & (1 << d)) != 0 ? CellKey.All : c)];
        }
    }
}

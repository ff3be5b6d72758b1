namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>Where a cell stands within a report.</summary>
/// <param name="Table">The table's code.</param>
/// <param name="Coordinates">One for each dimension, joined by <c>|</c>; <see cref="All"/> where it is summed over.</param>
public readonly record struct CellKey(string Table, string Coordinates)
{
    public const string All = "*";

    private const char Separator = '|';

    public static CellKey Of(string table, params ReadOnlySpan<string> coordinates) =>
        new(table, string.Join(Separator, coordinates!));

    /// <summary>0 for an inner cell, one more for each dimension that is summed over.</summary>
    public int Level() => Coordinates.Split(Separator).Count(c => c == All);
}

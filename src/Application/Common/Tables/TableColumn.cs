namespace Schulterschluss.Application.Common.Tables;

/// <summary>A column of a table: what it is called, in our exports and by others, and what it holds.</summary>
/// <param name="header">In exports, and in the results of an import.</param>
/// <param name="property">Of what a row becomes; empty where the column is none of it.</param>
/// <param name="aliases">Other headers for the same, in any case and spelling of umlauts.</param>
public sealed class TableColumn(string header, string property, params IReadOnlyList<string> aliases)
{
    public string Header => header;
    public string Property => property;
    public IReadOnlyList<string> Aliases => aliases;

    public override string ToString() => header;
}

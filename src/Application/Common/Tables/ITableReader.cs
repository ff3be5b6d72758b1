namespace Schulterschluss.Application.Common.Tables;

/// <summary>Reads the table in a file that somebody made with a spreadsheet, whatever its dialect and encoding.</summary>
public interface ITableReader
{
    /// <param name="file">Read to its end; how large it may be is the reader's business.</param>
    /// <param name="contentType">With its parameters, as the caller declared it.</param>
    /// <param name="columns">Which are looked for: of the ways to cut the file the one is right that finds most of them.</param>
    /// <exception cref="RefusedException">The file as a whole cannot be read: 400, 413 or 415.</exception>
    Task<TableFile> ReadAsync(Stream file, string? contentType, TableColumns columns, CancellationToken ct);
}

/// <param name="Sha256">Of the bytes received, hexadecimal.</param>
/// <param name="Rows">All rows that are not empty; the first is the header.</param>
public sealed record TableFile(string Sha256, IReadOnlyList<TableRow> Rows);

/// <param name="Number">As a spreadsheet shows it: from 1, empty rows counted, a row with line breaks in its cells once.</param>
/// <param name="Cells">Texts as they were written; numbers without grouping, dates as <c>2026-11-24</c>.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells);

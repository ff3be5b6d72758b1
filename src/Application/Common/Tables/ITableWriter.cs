namespace Schulterschluss.Application.Common.Tables;

/// <summary>Writes a table as a file that a spreadsheet opens and an import reads back the same.</summary>
public interface ITableWriter
{
    /// <param name="title">Of the sheet, in a workbook.</param>
    /// <param name="rows">The header first; every row as wide as it.</param>
    Task WriteAsync(
        TableFormat format,
        Stream output,
        string title,
        IAsyncEnumerable<IReadOnlyList<string>> rows,
        CancellationToken ct
    );

    /// <summary>CSV for programs, as RFC 4180 has it: commas, UTF-8, no byte order mark.</summary>
    Task WritePlainCsvAsync(Stream output, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken ct);
}

public enum TableFormat
{
    Csv,
    Xlsx,
}

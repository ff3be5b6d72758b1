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
}

public enum TableFormat
{
    Csv,
    Xlsx,
}

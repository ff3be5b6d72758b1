namespace Schulterschluss.Application.Networks.Files;

/// <summary>Writes a table as a file that <see cref="ITableReader"/> reads back the same.</summary>
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

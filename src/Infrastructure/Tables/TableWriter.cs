using CsvHelper;
using MiniExcelLibs;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Infrastructure.Tables;

/// <summary>CSV as a German spreadsheet opens it by itself: UTF-8 with a byte order mark, semicolons; or a workbook.</summary>
internal sealed class TableWriter : ITableWriter
{
    public Task WriteAsync(
        TableFormat format,
        Stream output,
        string title,
        IAsyncEnumerable<IReadOnlyList<string>> rows,
        CancellationToken ct
    ) =>
        format == TableFormat.Csv
            ? WriteCsvAsync(output, rows, separator: ';', withByteOrderMark: true, ct)
            : WriteXlsxAsync(output, title, rows, ct);

    public Task WritePlainCsvAsync(Stream output, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken ct) =>
        WriteCsvAsync(output, rows, separator: ',', withByteOrderMark: false, ct);

    private static async Task WriteCsvAsync(
        Stream output,
        IAsyncEnumerable<IReadOnlyList<string>> rows,
        char separator,
        bool withByteOrderMark,
        CancellationToken ct
    )
    {
        // The cells were made safe before, in a way that an import undoes.
        var options = new CsvWriterOptions
        {
            Separator = separator,
            WriteByteOrderMark = withByteOrderMark,
            Injection = CsvInjection.None,
        };
        await using var writer = CsvWriter.Create(output, options, leaveOpen: true);
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var cell in row)
            {
                writer.WriteField(cell);
            }

            await writer.EndRecordAsync(ct);
        }

        await writer.FlushAsync(ct);
    }

    private static async Task WriteXlsxAsync(
        Stream output,
        string title,
        IAsyncEnumerable<IReadOnlyList<string>> rows,
        CancellationToken ct
    )
    {
        // The archive is finished in memory: it is small, and its directory comes last.
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(Named(rows), printHeader: false, sheetName: title, cancellationToken: ct);
        workbook.Position = 0;
        await workbook.CopyToAsync(output, ct);
    }

    /// <summary>The library wants names for the columns, and writes a header also where there are no rows only if it is one.</summary>
    private static async IAsyncEnumerable<IDictionary<string, object>> Named(
        IAsyncEnumerable<IReadOnlyList<string>> rows
    )
    {
        await foreach (var row in rows)
        {
            yield return row.Select((cell, i) => (cell, i))
                .ToDictionary(
                    c => c.i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    c => (object)c.cell
                );
        }
    }
}

using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Infrastructure.Tables;

/// <summary>The first sheet of a workbook.</summary>
internal static class XlsxTable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <exception cref="RefusedException">400 or 413</exception>
    public static IReadOnlyList<TableRow> Read(byte[] bytes)
    {
        try
        {
            XlsxGuard.Check(bytes);
            using var workbook = new MemoryStream(bytes, writable: false);
            // What the guard lets through fits into memory; a cache would leave files behind.
            var options = new OpenXmlConfiguration { EnableSharedStringCache = false };
            return
            [
                .. workbook
                    .Query(useHeaderRow: false, configuration: options)
                    .Select((row, i) => new TableRow(i + 1, Cells((IDictionary<string, object?>)row))),
            ];
        }
        catch (Exception exception) when (exception is not (RefusedException or OutOfMemoryException))
        {
            // A damaged workbook shows in a dozen different exceptions of the libraries below.
            throw new RefusedException(400, "import.no-workbook", exception.Message);
        }
    }

    private static string[] Cells(IDictionary<string, object?> row) => [.. row.Values.Select(Text)];

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Application.Access.Audit;

internal static class AuditTable
{
    /// <summary>What a cell of a workbook can hold is 32,767; some is left for the formula guard and the mark of the cut.</summary>
    private const int MaxCellOfWorkbook = 32_000;
    private const string Cut = " …";

    private static readonly string[] Columns =
    [
        "sequence",
        "at",
        "by",
        "by-name",
        "event",
        "label",
        "kind",
        "thing",
        "network-id",
        "network-name",
        "reason",
        "correlation-id",
        "data",
    ];

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async IAsyncEnumerable<IReadOnlyList<string>> Of(IAsyncEnumerable<AuditRow> rows, TableFormat format)
    {
        yield return [.. Columns.Select(AuditWords.OfColumn)];
        await foreach (var row in rows)
        {
            yield return [.. Cells(row).Select(cell => FormulaGuard.Escape(Fitting(cell ?? "", format)))];
        }
    }

    private static string?[] Cells(AuditRow row) =>
        [
            row.Sequence.ToString(CultureInfo.InvariantCulture),
            row.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            row.By,
            row.ByName,
            row.Event,
            row.Label,
            AuditWords.OfKind(row.Kind),
            row.Thing.ToString(),
            row.NetworkId?.ToString(),
            row.NetworkName,
            row.Reason,
            row.CorrelationId,
            row.Data.ToJsonString(Readable),
        ];

    private static string Fitting(string cell, TableFormat format) =>
        format == TableFormat.Xlsx && cell.Length > MaxCellOfWorkbook ? cell[..MaxCellOfWorkbook] + Cut : cell;
}

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Imports;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// Rejected rows as a file that can be corrected and imported: the findings stand in a column that no table has, so
/// an import does not read it.
/// </summary>
internal sealed class RejectedAnswer(Guid import, RejectedRowsPage rejected, string title, ITableWriter tables)
    : IResult,
        IEndpointMetadataProvider
{
    private const string FindingsHeader = "Abweisung";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        TableDownload.Begin(response, TableFormat.Csv, $"rejected-{import}");
        await tables.WriteAsync(
            TableFormat.Csv,
            response.Body,
            title,
            Rows().ToAsyncEnumerable(),
            httpContext.RequestAborted
        );
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(object), [TableDownload.Csv])
        );

    private IEnumerable<IReadOnlyList<string>> Rows()
    {
        yield return [.. rejected.Header.Select(Safe), FindingsHeader];
        foreach (var row in rejected.Rows)
        {
            // More cells than the header has are one of the things that can be wrong.
            yield return
            [
                .. row.Cells.Take(rejected.Header.Count).Select(Safe),
                Safe(string.Join(" ", row.Findings.Select(Sentence))),
                .. row.Cells.Skip(rejected.Header.Count).Select(Safe),
            ];
        }
    }

    private static string Sentence(ImportResult finding) =>
        finding.Column is null ? finding.Message ?? "" : $"{finding.Column}: {finding.Message}";

    /// <summary>A cell of our own exports is guarded already.</summary>
    private static string Safe(string cell) => FormulaGuard.Escape(FormulaGuard.Undo(cell));
}

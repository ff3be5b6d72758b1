using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.WebApi.Api.Access;

/// <summary>A file with the audit trail, sent while it is read.</summary>
internal sealed class AuditExportAnswer(
    TableFormat format,
    IAsyncEnumerable<IReadOnlyList<string>> rows,
    ITableWriter tables,
    DateOnly today
) : IResult, IEndpointMetadataProvider
{
    private const string Csv = "text/csv";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = format == TableFormat.Csv ? $"{Csv}; charset=utf-8" : Xlsx;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = string.Create(
                CultureInfo.InvariantCulture,
                $"audit-{today:O}.{format.ToString().ToLowerInvariant()}"
            ),
        }.ToString();
        return tables.WriteAsync(format, response.Body, AuditWords.Title, rows, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(object), [Csv, Xlsx]));
}

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Access;

/// <summary>A file with the audit trail, sent while it is read.</summary>
internal sealed class AuditExportAnswer(
    TableFormat format,
    IAsyncEnumerable<IReadOnlyList<string>> rows,
    ITableWriter tables,
    DateOnly today
) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        TableDownload.Begin(response, format, $"audit-{today:O}");
        return tables.WriteAsync(format, response.Body, AuditWords.Title, rows, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(
                StatusCodes.Status200OK,
                typeof(object),
                [TableDownload.Csv, TableDownload.Xlsx]
            )
        );
}

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.WebApi.Common;

/// <summary>A table as a file, sent while it is read.</summary>
internal sealed class TableAnswer(
    TableFormat format,
    string fileNameWithoutEnding,
    string sheetTitle,
    IAsyncEnumerable<IReadOnlyList<string>> rows,
    ITableWriter tables
) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        TableDownload.Begin(response, format, fileNameWithoutEnding);
        return tables.WriteAsync(format, response.Body, sheetTitle, rows, httpContext.RequestAborted);
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

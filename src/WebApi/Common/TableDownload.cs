using Microsoft.Net.Http.Headers;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.WebApi.Common;

/// <summary>How an answer says that it is a table to be saved as a file.</summary>
internal static class TableDownload
{
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Under a name without an ending; the format has one.</summary>
    public static void Begin(HttpResponse response, TableFormat format, string name) =>
        Begin(
            response,
            format == TableFormat.Csv ? $"{Csv}; charset=utf-8" : Xlsx,
            $"{name}.{format.ToString().ToLowerInvariant()}"
        );

    /// <summary>The same for formats that are no table; the name has its ending.</summary>
    public static void Begin(HttpResponse response, string mediaType, string fileName)
    {
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = fileName,
        }.ToString();
    }
}

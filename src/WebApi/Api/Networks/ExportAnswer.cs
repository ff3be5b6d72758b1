using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Networks.Export;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Networks;

/// <summary>The formats of an export, as in the query string.</summary>
internal enum ExportFormat
{
    Csv,
    Xlsx,
    GeoJson,
}

/// <summary>A file with the matches of a search, sent while it is read.</summary>
internal sealed class ExportAnswer(
    ExportFormat format,
    IAsyncEnumerable<ExportedNetwork> networks,
    ITableWriter tables,
    DateOnly today,
    JsonSerializerOptions json
) : IResult, IEndpointMetadataProvider
{
    private static readonly IReadOnlyDictionary<ExportFormat, string> MediaTypes = new Dictionary<ExportFormat, string>
    {
        [ExportFormat.Csv] = $"{TableDownload.Csv}; charset=utf-8",
        [ExportFormat.Xlsx] = TableDownload.Xlsx,
        [ExportFormat.GeoJson] = GeoJsonWriter.MediaType,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        TableDownload.Begin(response, MediaTypes[format], $"networks-{today:O}.{format.ToString().ToLowerInvariant()}");
        if (format == ExportFormat.GeoJson)
        {
            await WriteGeoJsonAsync(httpContext);
            return;
        }

        await tables.WriteAsync(
            format == ExportFormat.Csv ? TableFormat.Csv : TableFormat.Xlsx,
            response.Body,
            RegisterTable.Title,
            RegisterTable.Of(networks),
            httpContext.RequestAborted
        );
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(
                StatusCodes.Status200OK,
                typeof(object),
                [.. MediaTypes.Values.Select(type => type.Split(';')[0])]
            )
        );

    private async Task WriteGeoJsonAsync(HttpContext http)
    {
        using var writer = new GeoJsonWriter(http.Response.BodyWriter, json, http.RequestAborted);
        writer.Start();
        await foreach (var network in networks.WithCancellation(http.RequestAborted))
        {
            await writer.WriteAsync(
                network.Id.ToString(),
                network.Location,
                new
                {
                    network.Name,
                    network.ShortName,
                    network.LegalForm,
                    network.FoundedYear,
                    network.HostOrganisation,
                    network.Districts,
                    network.Seat,
                    network.FieldsOfAction,
                    network.TargetGroups,
                    network.Sectors,
                    network.Partners,
                    network.Website,
                    network.PublicContact,
                    network.Description,
                    network.LastConfirmedOn,
                    network.Source,
                }
            );
        }

        await writer.EndAsync();
    }
}

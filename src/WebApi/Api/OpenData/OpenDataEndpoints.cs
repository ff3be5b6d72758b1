using System.Security.Cryptography;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Schulterschluss.Application.Common.Rdf;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Networks.Export;
using Schulterschluss.Application.Networks.OpenData;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.WebApi.Api.Networks;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Schulterschluss.WebApi.Api.OpenData;

/// <summary>
/// The public register as open data (§ 12a EGovG) and its description for GovData, for everybody and without a key. Other
/// catalogues keep the addresses, so they carry no version.
/// </summary>
internal static class OpenDataEndpoints
{
    public static void MapOpenData(this IEndpointRouteBuilder app)
    {
        var data = app.MapGroup("").WithTags("Open data").AllowAnonymous().AddEndpointFilter(ForEverybody);

        data.MapFile(
            CatalogueFormat.Path,
            (
                HttpRequest request,
                HttpResponse response,
                IMediator mediator,
                RegisterCatalogue catalogue,
                IRdfWriter rdf,
                CancellationToken ct
            ) =>
            {
                response.Headers.Vary = HeaderNames.Accept;
                return DescribeAsync(CatalogueFormat.AcceptedBy(request), mediator, catalogue, rdf, ct);
            },
            "GetDataCatalogue",
            "The register in the words of DCAT-AP.de, as Turtle or JSON-LD",
            [.. CatalogueFormat.All.Select(format => format.MediaType)]
        );
        foreach (var format in CatalogueFormat.All)
        {
            data.MapFile(
                format.Address,
                (IMediator mediator, RegisterCatalogue catalogue, IRdfWriter rdf, CancellationToken ct) =>
                    DescribeAsync(format, mediator, catalogue, rdf, ct),
                $"GetDataCatalogueAs{format.Rdf}",
                $"The register in the words of DCAT-AP.de, as {format.MediaType}",
                format.MediaType
            );
        }

        data.MapFile(
            OpenDataFile.Csv.Path,
            (IMediator mediator, ITableWriter tables, CancellationToken ct) =>
                SendAsync(
                    OpenDataFile.Csv,
                    mediator,
                    (networks, body) => tables.WritePlainCsvAsync(body, RegisterTable.OpenDataOf(networks), ct),
                    ct
                ),
            "GetNetworksAsCsv",
            "The public register as CSV (RFC 4180)",
            OpenDataFile.Csv.MediaType
        );
        data.MapFile(
            OpenDataFile.GeoJson.Path,
            (IMediator mediator, IOptions<JsonOptions> json, HttpResponse response, CancellationToken ct) =>
                SendAsync(
                    OpenDataFile.GeoJson,
                    mediator,
                    (networks, _) =>
                        OpenDataGeoJson.WriteAsync(response.BodyWriter, networks, json.Value.SerializerOptions, ct),
                    ct
                ),
            "GetNetworksAsGeoJson",
            "The public register as GeoJSON (RFC 7946)",
            OpenDataFile.GeoJson.MediaType
        );
    }

    private static async Task<FileContentHttpResult> DescribeAsync(
        CatalogueFormat format,
        IMediator mediator,
        RegisterCatalogue catalogue,
        IRdfWriter rdf,
        CancellationToken ct
    )
    {
        var content = rdf.Write(catalogue.Of(await mediator.Send(new GetOpenRegister(), ct)), format.Rdf);
        return TypedResults.Bytes(
            content,
            OpenDataFile.ContentTypeOf(format.MediaType),
            entityTag: TagOf(Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16)))
        );
    }

    /// <summary>The file leaves while it is read: whoever has this edition already gets none of it.</summary>
    private static async Task<PushStreamHttpResult> SendAsync(
        OpenDataFile file,
        IMediator mediator,
        Func<IAsyncEnumerable<ExportedNetwork>, Stream, Task> write,
        CancellationToken ct
    )
    {
        var register = await mediator.Send(new GetOpenRegister(), ct);
        return TypedResults.Stream(
            async body => await write(await mediator.Send(new ExportRegister(new RegisterFilter()), ct), body),
            OpenDataFile.ContentTypeOf(file.MediaType),
            Path.GetFileName(file.Path),
            entityTag: TagOf($"{register.Edition}-{file.Ending}")
        );
    }

    private static EntityTagHeaderValue TagOf(string edition) => new($"\"{edition}\"");

    /// <summary>
    /// Read by scripts of any site, and asked for anew each time: what is taken out of the register must not go on being
    /// served by a cache in between.
    /// </summary>
    private static ValueTask<object?> ForEverybody(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "public, no-cache";
        headers.AccessControlAllowOrigin = "*";
        return next(context);
    }

    /// <summary>HEAD as well, for those who keep a copy; it is the same operation and described once.</summary>
    private static void MapFile(
        this IEndpointRouteBuilder data,
        string path,
        Delegate handler,
        string name,
        string summary,
        params string[] mediaTypes
    )
    {
        data.MapGet(path, handler)
            .WithName(name)
            .WithSummary(summary)
            .Produces<string>(StatusCodes.Status200OK, mediaTypes[0], mediaTypes[1..])
            .Produces(StatusCodes.Status304NotModified);
        data.MapMethods(path, [HttpMethods.Head], handler).ExcludeFromDescription();
    }
}

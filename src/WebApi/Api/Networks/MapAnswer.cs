using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.WebApi.Api.Networks;

/// <summary>GeoJSON: a point for each network whose place is known; districts have no outlines before they are imported.</summary>
internal sealed class MapAnswer(RegisterMap map, JsonSerializerOptions json) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = GeoJsonWriter.MediaType;
        using var writer = new GeoJsonWriter(httpContext.Response.BodyWriter, json, httpContext.RequestAborted);
        writer.Start();
        foreach (var network in map.Networks)
        {
            await writer.WriteAsync(
                network.Id.ToString(),
                network.Location,
                new
                {
                    kind = "network",
                    network.Name,
                    network.ShortName,
                    network.Seat,
                    network.Districts,
                    network.Website,
                    network.IsStale,
                    network.HasValidSeal,
                }
            );
        }

        foreach (var (district, count) in map.Districts)
        {
            await writer.WriteAsync(
                district.Ags,
                at: null,
                new
                {
                    kind = "district",
                    district.Ags,
                    district.Name,
                    district.Land,
                    Population = district.Population2018,
                    count,
                }
            );
        }

        await writer.EndAsync();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(object), [GeoJsonWriter.MediaType])
        );
}

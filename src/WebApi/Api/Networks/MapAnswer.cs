using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.WebApi.Api.Networks;

/// <summary>GeoJSON (RFC 7946): a point for each network whose place is known, an area for each district.</summary>
internal sealed class MapAnswer(RegisterMap map, JsonSerializerOptions json) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/geo+json";
    private const int FlushAfter = 64 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = MediaType;
        await using var writer = new Utf8JsonWriter(
            httpContext.Response.BodyWriter,
            new JsonWriterOptions { Encoder = json.Encoder }
        );
        writer.WriteStartObject();
        writer.WriteString("type", "FeatureCollection");
        writer.WriteStartArray("features");
        foreach (var network in map.Networks)
        {
            Write(writer, network);
            await FlushAsync(writer, httpContext);
        }

        foreach (var district in map.Districts)
        {
            Write(writer, district);
            await FlushAsync(writer, httpContext);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(object), [MediaType]));

    private void Write(Utf8JsonWriter writer, NetworkRow network)
    {
        StartFeature(writer, network.Id.ToString());
        if (network.Location is { } at)
        {
            writer.WriteStartObject("geometry");
            writer.WriteString("type", "Point");
            writer.WriteStartArray("coordinates");
            writer.WriteNumberValue(at.Longitude);
            writer.WriteNumberValue(at.Latitude);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("geometry");
        }

        writer.WritePropertyName("properties");
        JsonSerializer.Serialize(
            writer,
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
            },
            json
        );
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, DistrictMatches matches)
    {
        StartFeature(writer, matches.District.Ags);
        writer.WriteNull("geometry");
        writer.WritePropertyName("properties");
        JsonSerializer.Serialize(
            writer,
            new
            {
                kind = "district",
                matches.District.Ags,
                matches.District.Name,
                matches.District.Land,
                Population = matches.District.Population2018,
                matches.Count,
            },
            json
        );
        writer.WriteEndObject();
    }

    private static void StartFeature(Utf8JsonWriter writer, string id)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteString("id", id);
    }

    /// <summary>A whole register may be megabytes: it leaves while it is written.</summary>
    private static async ValueTask FlushAsync(Utf8JsonWriter writer, HttpContext http)
    {
        if (writer.BytesPending > FlushAfter)
        {
            await writer.FlushAsync(http.RequestAborted);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
    }
}

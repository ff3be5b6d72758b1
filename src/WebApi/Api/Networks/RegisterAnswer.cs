using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.WebApi.Api.Networks;

/// <summary><c>{ items, nextCursor, facets }</c>, put together from rows that are rendered once for all readers.</summary>
internal sealed class RegisterAnswer(RegisterPage page, JsonSerializerOptions json) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        var body = response.BodyWriter;
        body.Write("{\"items\":["u8);
        for (var i = 0; i < page.Items.Count; i++)
        {
            if (i > 0)
            {
                body.Write(","u8);
            }

            body.Write(page.Items[i].Rendered(row => JsonSerializer.SerializeToUtf8Bytes(row, json)).Span);
        }

        body.Write("],\"nextCursor\":"u8);
        Write(body, page.NextCursor);
        body.Write(",\"facets\":"u8);
        Write(body, page.Facets);
        body.Write("}"u8);
        await body.FlushAsync(httpContext.RequestAborted);
    }

    private void Write<T>(PipeWriter body, T value)
    {
        using var writer = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = json.Encoder });
        JsonSerializer.Serialize(writer, value, json);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(RegisterBody), ["application/json"])
        );

    /// <summary>What the answer looks like, for the OpenAPI document.</summary>
    internal sealed record RegisterBody(
        IReadOnlyList<NetworkRow> Items,
        string? NextCursor,
        IReadOnlyDictionary<string, IReadOnlyList<FacetCount>>? Facets
    );
}

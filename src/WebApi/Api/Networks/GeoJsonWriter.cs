using System.IO.Pipelines;
using System.Text.Json;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.WebApi.Api.Networks;

/// <summary>A feature collection (RFC 7946). It may be megabytes, so it leaves while it is written.</summary>
internal sealed class GeoJsonWriter(PipeWriter body, JsonSerializerOptions json, CancellationToken ct) : IDisposable
{
    public const string MediaType = "application/geo+json";
    private const int FlushAfter = 64 * 1024;

    private readonly Utf8JsonWriter _writer = new(body, new JsonWriterOptions { Encoder = json.Encoder });

    public void Start()
    {
        _writer.WriteStartObject();
        _writer.WriteString("type", "FeatureCollection");
        _writer.WriteStartArray("features");
    }

    /// <summary>One feature; its geometry is null where the place is not known.</summary>
    public async ValueTask WriteAsync(string id, GeoPoint? at, object properties)
    {
        _writer.WriteStartObject();
        _writer.WriteString("type", "Feature");
        _writer.WriteString("id", id);
        WriteGeometry(at);
        _writer.WritePropertyName("properties");
        JsonSerializer.Serialize(_writer, properties, json);
        _writer.WriteEndObject();
        if (_writer.BytesPending > FlushAfter)
        {
            await FlushAsync();
        }
    }

    public async ValueTask EndAsync()
    {
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        await FlushAsync();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteGeometry(GeoPoint? at)
    {
        if (at is null)
        {
            _writer.WriteNull("geometry");
            return;
        }

        _writer.WriteStartObject("geometry");
        _writer.WriteString("type", "Point");
        _writer.WriteStartArray("coordinates");
        _writer.WriteNumberValue(at.Longitude);
        _writer.WriteNumberValue(at.Latitude);
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private async ValueTask FlushAsync()
    {
        await _writer.FlushAsync(ct);
        await body.FlushAsync(ct);
    }
}

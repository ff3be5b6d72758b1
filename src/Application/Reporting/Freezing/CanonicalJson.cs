using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>
/// JSON that has one form only: names sorted, no white space, numbers without needless zeros, UTF-8 (after RFC 8785, but
/// with decimal numbers in full). So that the same figures give the same bytes, whichever build has written them.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new PlainDecimals() },
    };

    public static byte[] Write<T>(T value) =>
        JsonSerializer.SerializeToUtf8Bytes(Sorted(JsonSerializer.SerializeToNode(value, Options)), Options);

    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>As <see cref="Write{T}"/>, but in the order in which the type declares: for what is large and read by us alone.</summary>
    public static Task WriteAsDeclaredAsync<T>(Stream output, T value, CancellationToken ct) =>
        JsonSerializer.SerializeAsync(output, value, Options, ct);

    public static ValueTask<T?> ReadAsync<T>(Stream input, CancellationToken ct) =>
        JsonSerializer.DeserializeAsync<T>(input, Options, ct);

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject o => new JsonObject(
                o.OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))
            ),
            JsonArray array => new JsonArray([.. array.Select(Sorted)]),
            _ => node?.DeepClone(),
        };

    /// <summary>1.50 and 1.5 are one number.</summary>
    private sealed class PlainDecimals : JsonConverter<decimal>
    {
        private const decimal One = 1.0000000000000000000000000000m;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / One);
    }
}

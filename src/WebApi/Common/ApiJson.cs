using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Infrastructure.Persistence;

namespace Schulterschluss.WebApi.Common;

/// <summary>JSON as the API speaks it: strict on the way in, so that a misspelt property is an error and not a silence.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new ParsableConverter<DuePeriod>());
        options.Converters.Add(new ParsableConverter<MonthDay>());
        options.Converters.Add(new TextConverter());
    }
}

/// <summary>
/// Every text arrives trimmed and in normal form C, and control characters
/// are refused: PostgreSQL cannot store some of them, and nobody means the others.
/// </summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException(Messages.Get("unreadable"));
        }

        var text = reader.GetString()!;
        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? throw new JsonException(Messages.Get("control-characters"))
            : text.Normalize(NormalizationForm.FormC).Trim();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    public override string ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => reader.GetString()!;
}

using System.Text.Json.Nodes;

namespace Schulterschluss.Functional.BadInput;

/// <summary>Makes bodies from a schema of the OpenAPI document: nearly right, wrong, or no JSON at all.</summary>
internal sealed class Nonsense(JsonObject document, Random random)
{
    private static readonly string[] Texts =
    [
        "",
        " ",
        "x",
        "Fachkräftebündnis Süd",
        "\u0000",
        "\u202e\ufeff",
        "a\u0301",
        "'; DROP TABLE mt_events; --",
        "=1+1",
        "<script>alert(1)</script>",
        "2017-Q3",
        "2017-02-30",
        "2017-03-01",
        "9999-12-31",
        "0001-01-01",
        "javascript:alert(1)",
        "https://example.org",
        "a@example.org",
        "11000",
        "NaN",
        "Network",
        "Office",
        new('ä', 5000),
    ];

    private static readonly string[] Broken =
    [
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"a\":1,\"a\":2}",
        "{\"name\":\"\\ud800\"}",
        new('[', 2000),
        "1e999",
    ];

    public string Body(JsonNode? schema)
    {
        var choice = random.Next(10);
        return choice switch
        {
            0 => Broken[random.Next(Broken.Length)],
            1 => Anything(3)?.ToJsonString() ?? "null",
            _ => Make(schema, 0)?.ToJsonString() ?? "{}",
        };
    }

    private JsonNode? Make(JsonNode? schema, int depth)
    {
        if (schema is null || depth > 6 || random.Next(25) == 0)
        {
            return Anything(2);
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            return Make(Resolve(reference), depth);
        }

        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            return Make(choices[random.Next(choices.Count)], depth);
        }

        if (schema["enum"] is JsonArray values)
        {
            return values[random.Next(values.Count)]?.DeepClone();
        }

        switch (TypeOf(schema))
        {
            case "object":
                var made = new JsonObject();
                foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
                {
                    if (random.Next(6) != 0)
                    {
                        made[name] = Make(property, depth + 1);
                    }
                }

                if (random.Next(30) == 0)
                {
                    made["unknown"] = 1;
                }

                return made;
            case "array":
                return new JsonArray([
                    .. Enumerable.Range(0, random.Next(4)).Select(_ => Make(schema["items"], depth + 1)),
                ]);
            case "integer":
                return new[] { 0, 1, -1, 4, 5, 2017, int.MaxValue }[random.Next(7)];
            case "number":
                return new[] { 0, 0.5, -1, 1e9, 1e300 }[random.Next(5)];
            case "boolean":
                return random.Next(2) == 0;
            default:
                return (string?)schema["format"] switch
                {
                    "uuid" => Guid.CreateVersion7().ToString(),
                    "date" when random.Next(4) != 0 =>
                        $"20{random.Next(10, 30)}-0{random.Next(1, 10)}-1{random.Next(0, 9)}",
                    _ => Texts[random.Next(Texts.Length)],
                };
        }
    }

    private string? TypeOf(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray several => (string?)
                several
                    .Where(t => (string?)t != "null")
                    .ElementAtOrDefault(random.Next(Math.Max(1, several.Count - 1))),
            JsonNode one => (string?)one,
            null => schema["properties"] is null ? null : "object",
        };

    private JsonNode? Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, part) => node?[part]);

    private JsonNode? Anything(int depth) =>
        random.Next(depth > 0 ? 7 : 5) switch
        {
            0 => null,
            1 => Texts[random.Next(Texts.Length)],
            2 => random.NextInt64(long.MinValue, long.MaxValue),
            3 => random.NextDouble() * 1e10,
            4 => random.Next(2) == 0,
            5 => new JsonArray(Anything(depth - 1), Anything(depth - 1)),
            _ => new JsonObject { ["id"] = Anything(depth - 1), ["reason"] = Anything(depth - 1) },
        };
}

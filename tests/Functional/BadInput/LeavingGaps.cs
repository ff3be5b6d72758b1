using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.BadInput;

/// <summary>A null where an entry of a list should stand, in every list that the OpenAPI document takes.</summary>
public sealed class LeavingGaps(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Is_refused_with_its_path()
    {
        var document = (await host.As().Get("/openapi/v1.json")).Expect(HttpStatusCode.OK).Json;
        var lists = (
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            let body = operation.Value!["requestBody"]?["content"]?["application/json"]?["schema"]
            where body is not null
            from property in Resolve(document, body)["properties"]?.AsObject() ?? []
            where $"{property.Value!["type"]}".Contains("array", StringComparison.Ordinal)
            select (Method: operation.Key, Path: path.Key, List: property.Key)
        ).ToList();
        Assert.True(lists.Count > 20, $"Only {lists.Count} lists were found.");
        foreach (var (method, path, list) in lists)
        {
            Answer[] answers =
            [
                await SendAsync(People.Lead, method, path, list),
                await SendAsync(People.Coordinator, method, path, list),
            ];
            Assert.True(
                answers.Any(answer =>
                    answer.Status == HttpStatusCode.BadRequest
                    && answer.Json["errors"]!.AsObject().ContainsKey($"{list}[0]")
                ),
                $"{method} {path} {list}: {string.Join(' ', answers.Select(answer => answer.Body))}"
            );
        }
    }

    private async Task<Answer> SendAsync(Person person, string method, string path, string list)
    {
        using var content = new StringContent($$"""{"{{list}}":[null]}""", Encoding.UTF8, "application/json");
        return await host.As(person)
            .Send(
                new HttpMethod(method.ToUpperInvariant()),
                string.Join('/', path.Split('/').Select(Filled)),
                content,
                request =>
                {
                    request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.CreateVersion7().ToString());
                    request.Headers.TryAddWithoutValidation("If-Match", $"\"{Guid.CreateVersion7()}\"");
                }
            );
    }

    private static string Filled(string part) =>
        part switch
        {
            "{side}" => "Network",
            ['{', ..] => Guid.CreateVersion7().ToString(),
            _ => part,
        };

    private static JsonNode Resolve(JsonNode document, JsonNode schema) =>
        (string?)schema["$ref"] is { } reference
            ? document["components"]!["schemas"]![reference.Split('/')[^1]]!
            : schema;
}

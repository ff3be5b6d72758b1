using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.BadInput;

/// <summary>Every parameter of every read that the OpenAPI document lists, with values that nobody means.</summary>
public sealed class AskingNonsense(ProductHost host) : IClassFixture<ProductHost>
{
    private static readonly string[] Values =
    [
        "",
        "\u0000",
        "a\u0000b",
        "\u202e",
        "😀",
        "x",
        "-1",
        "0",
        "2147483648",
        "1e999",
        "true",
        "NaN",
        "0001-01-01",
        "9999-12-31",
        "2017-02-30",
        "2017-Q9",
        "00000000-0000-0000-0000-000000000000",
        "'; DROP TABLE mt_events; --",
        "../..",
        new('ä', 1000),
    ];

    [Fact]
    public async Task Never_breaks_the_service()
    {
        var document = (await host.As().Get("/openapi/v1.json")).Expect(HttpStatusCode.OK).Json;
        var network = (await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network())).Id;
        var asked = 0;
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var parameter in operations!["get"]?["parameters"]?.AsArray() ?? [])
            {
                foreach (var value in Values)
                {
                    var answer = await host.As(People.Lead).Get(Address(path, parameter!, value, network));
                    Assert.True((int)answer.Status < 500, $"{path} {parameter!["name"]} '{value}': {answer.Body}");
                    Assert.True(
                        // The server itself refuses a NUL in a path, before the product sees it.
                        answer.Status < HttpStatusCode.BadRequest
                            || answer.Code is not null
                            || ((string?)parameter!["in"] == "path" && value.Contains('\0')),
                        $"{path} {parameter!["name"]} '{value}': {(int)answer.Status} without a code: {answer.Body}"
                    );
                    asked++;
                }
            }
        }

        Assert.True(asked > 500, $"Only {asked} questions were asked.");
    }

    private static string Address(string path, JsonNode parameter, string value, Guid network)
    {
        var name = (string)parameter["name"]!;
        var text = Uri.EscapeDataString(value);
        var filled = path.Split('/')
            .Select(part =>
                part == $"{{{name}}}" ? text
                : part.StartsWith('{') ? network.ToString()
                : part
            );
        var address = string.Join('/', filled);
        return (string?)parameter["in"] == "query" ? $"{address}?{Uri.EscapeDataString(name)}={text}" : address;
    }
}

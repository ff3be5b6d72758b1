using System.Net;
using System.Text;
using System.Text.Json;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.Functional.Contracts;

/// <summary>
/// What clients rely on, as files under <c>docs</c>. A change shows as a difference in review; to accept it, run the
/// tests once with <c>UPDATE_SNAPSHOTS=1</c>.
/// </summary>
public sealed class Snapshots(ProductHost host) : IClassFixture<ProductHost>
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task The_OpenAPI_document_is_the_published_one()
    {
        var document = (await host.As().Get("/openapi/v1.json")).Expect(HttpStatusCode.OK);
        Assert.StartsWith("3.1", (string?)document.Json["openapi"], StringComparison.Ordinal);
        await Matches("docs/openapi/v1.json", document.Json.ToJsonString(Indented) + "\n");
    }

    [Fact]
    public async Task Every_property_has_a_type_and_every_parameter_a_meaning()
    {
        var document = (await host.As().Get("/openapi/v1.json")).Json;
        var untyped =
            from schema in document["components"]!["schemas"]!.AsObject()
            from property in schema.Value!["properties"]?.AsObject() ?? []
            where property.Value!.AsObject().Count == 0 || property.Value!.ToJsonString() == "{\"type\":\"array\"}"
            select $"{schema.Key}.{property.Key}";
        var unexplained =
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            from parameter in operation.Value!["parameters"]?.AsArray() ?? []
            where parameter!["description"] is null
            select $"{path.Key} {parameter!["name"]}";
        Assert.Empty(untyped.Concat(unexplained));
    }

    [Fact]
    public async Task The_list_of_error_codes_is_the_published_one()
    {
        var text = new StringBuilder(
            "# Error codes\n\nThe `code` of every problem (RFC 9457) and of every finding of a validation. Generated; a test keeps it true.\n\n| Code | Status | English | Deutsch |\n| --- | --- | --- | --- |\n"
        );
        foreach (var kind in ProblemCatalogue.All)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| `{kind.Code}` | {(kind.IsRule ? "409" : "")} | {kind.English} | {kind.German} |\n"
            );
        }

        await Matches("docs/error-codes.md", text.ToString());
    }

    [Fact]
    public void Every_code_is_unique_and_speaks_German()
    {
        Assert.Empty(
            ProblemCatalogue
                .All.GroupBy(k => k.Code, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key)
        );
        Assert.Empty(
            ProblemCatalogue.All.Where(k => k.German.Length == 0 || k.English.Length == 0).Select(k => k.Code)
        );
        Assert.Empty(ProblemCatalogue.All.Where(k => k.IsRule && k.German == k.English).Select(k => k.Code));
    }

    private static async Task Matches(string file, string actual)
    {
        var path = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, actual, Api.Stop);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, Api.Stop), actual);
    }
}

using System.Diagnostics;
using System.Text.Json;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.OpenData;

/// <param name="Kind">NamedNode, BlankNode or Literal.</param>
internal sealed record Triple(
    string Subject,
    string Property,
    string Value,
    string Kind,
    string? Language,
    string? Type
);

/// <summary>What documents say to libraries that others have written: n3 reads Turtle, jsonld reads JSON-LD.</summary>
/// <param name="Turtle">Canonical: equal statements are equal texts.</param>
internal sealed record Triples(string Turtle, string JsonLd, IReadOnlyList<Triple> All)
{
    private static readonly string Script = Path.Combine(
        Repository.Root,
        "tests",
        "Functional",
        "OpenData",
        "triples.mjs"
    );

    /// <summary>What is said of a thing, by property.</summary>
    public ILookup<string, Triple> Of(string subject) =>
        All.Where(t => t.Subject == subject).ToLookup(t => t.Property, StringComparer.Ordinal);

    public string TheOne(string type) =>
        Assert.Single(All, t => t.Property == Names.Rdf + "type" && t.Value == type).Subject;

    public static async Task<Triples> ReadAsync(byte[] turtle, byte[] jsonLd)
    {
        var folder = Directory.CreateTempSubdirectory("triples");
        try
        {
            var files = new[] { "a.ttl", "a.jsonld" }.Select(name => Path.Combine(folder.FullName, name)).ToArray();
            await File.WriteAllBytesAsync(files[0], turtle, Api.Stop);
            await File.WriteAllBytesAsync(files[1], jsonLd, Api.Stop);
            using var node = Process.Start(
                new ProcessStartInfo("node", [Script, .. files])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var fault = node.StandardError.ReadToEndAsync(Api.Stop);
            var output = await node.StandardOutput.ReadToEndAsync(Api.Stop);
            await node.WaitForExitAsync(Api.Stop);
            Assert.True(node.ExitCode == 0, await fault);
            var read = JsonSerializer.Deserialize<Output>(output, JsonSerializerOptions.Web)!;
            return new(read.Turtle, read.JsonLd, read.Triples);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Output(string Turtle, string JsonLd, IReadOnlyList<Triple> Triples);
}

/// <summary>The vocabularies, written down here once more: a test must not take them from what it tests.</summary>
internal static class Names
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Dcat = "http://www.w3.org/ns/dcat#";
    public const string Dct = "http://purl.org/dc/terms/";
    public const string DcatAp = "http://data.europa.eu/r5r/";
    public const string DcatDe = "http://dcat-ap.de/def/dcatde/";
    public const string Adms = "http://www.w3.org/ns/adms#";
    public const string Foaf = "http://xmlns.com/foaf/0.1/";
    public const string Vcard = "http://www.w3.org/2006/vcard/ns#";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    public const string Eu = "http://publications.europa.eu/resource/authority/";
}

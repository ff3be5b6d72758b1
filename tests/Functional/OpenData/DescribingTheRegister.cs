using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Common.Rdf;
using Schulterschluss.Functional.Networks;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.OpenData;

/// <summary>What a data portal harvests: the catalogue, by the rules of DCAT-AP.de.</summary>
public sealed class DescribingTheRegister(OpenDataHost host) : IClassFixture<OpenDataHost>
{
    private const string Catalogue = "/open-data/catalogue";
    private const string Turtle = "text/turtle";
    private const string JsonLd = "application/ld+json";

    [Fact]
    public async Task Both_forms_say_the_same()
    {
        await host.Product.ListAsync("Beschriebenes Netzwerk");
        var said = await ReadAsync();
        Assert.NotEmpty(said.All);
        Assert.Equal(said.Turtle, said.JsonLd);
    }

    [Fact]
    public async Task The_catalogue_has_what_must_be_there()
    {
        var said = await ReadAsync();
        var catalogue = said.Of(said.TheOne(Names.Dcat + "Catalog"));
        InBothLanguages(catalogue[Names.Dct + "title"]);
        InBothLanguages(catalogue[Names.Dct + "description"]);
        Assert.Equal(said.TheOne(Names.Dcat + "Dataset"), Assert.Single(catalogue[Names.Dcat + "dataset"]).Value);
        Assert.Equal(
            [$"{Names.Eu}language/DEU", $"{Names.Eu}language/ENG"],
            catalogue[Names.Dct + "language"].Select(t => t.Value)
        );
        Publisher(said, catalogue);
    }

    [Fact]
    public async Task The_data_set_has_what_must_be_there()
    {
        await host.Product.ListAsync("Netzwerk eines Datensatzes");
        var said = await ReadAsync();
        var data = said.Of(said.TheOne(Names.Dcat + "Dataset"));

        InBothLanguages(data[Names.Dct + "title"]);
        InBothLanguages(data[Names.Dct + "description"]);
        InBothLanguages(data[Names.Dcat + "keyword"]);
        Publisher(said, data);

        var contact = said.Of(Assert.Single(data[Names.Dcat + "contactPoint"]).Value);
        Assert.Equal("mailto:office@programme.example.org", Iri(contact[Names.Vcard + "hasEmail"]));
        Assert.Equal($"{OpenDataHost.Site}/imprint", Iri(contact[Names.Vcard + "hasURL"]));

        Assert.Equal(OpenDataHost.Contributor, Iri(data[Names.DcatDe + "contributorID"]));
        Assert.Equal(Federal, Iri(data[Names.DcatDe + "politicalGeocodingLevelURI"]));
        Assert.Equal(Federal, Iri(data[Names.DcatDe + "politicalGeocodingURI"]));
        Assert.Equal($"{Names.Eu}country/DEU", Iri(data[Names.Dct + "spatial"]));
        Assert.Equal($"{Names.Eu}language/DEU", Iri(data[Names.Dct + "language"]));
        Assert.Equal($"{Names.Eu}frequency/UPDATE_CONT", Iri(data[Names.Dct + "accrualPeriodicity"]));
        Assert.Equal($"{OpenDataHost.Site}/open-data", Iri(data[Names.Dcat + "landingPage"]));
        Assert.All(
            data[Names.Dcat + "theme"],
            theme => Assert.StartsWith($"{Names.Eu}data-theme/", theme.Value, StringComparison.Ordinal)
        );
        Assert.NotEmpty(data[Names.Dcat + "theme"]);
    }

    [Fact]
    public async Task Each_distribution_can_be_fetched_from_where_it_says()
    {
        await host.Product.ListAsync("Netzwerk zweier Dateien");
        var said = await ReadAsync();
        var data = said.Of(said.TheOne(Names.Dcat + "Dataset"));
        (string File, string Type)[] expected = [("CSV", "text/csv"), ("GEOJSON", "application/geo+json")];
        var distributions = data[Names.Dcat + "distribution"].Select(t => said.Of(t.Value)).ToList();
        Assert.Equal(expected.Length, distributions.Count);
        foreach (var ((file, type), distribution) in expected.Zip(distributions))
        {
            Assert.Equal(Names.Dcat + "Distribution", Iri(distribution[Names.Rdf + "type"]));
            Assert.Equal("http://dcat-ap.de/def/licenses/dl-by-de/2.0", Iri(distribution[Names.Dct + "license"]));
            Assert.Equal(
                OpenDataHost.Operator,
                Assert.Single(distribution[Names.DcatDe + "licenseAttributionByText"]).Value
            );
            Assert.Equal($"{Names.Eu}file-type/{file}", Iri(distribution[Names.Dct + "format"]));
            Assert.Equal(
                $"https://www.iana.org/assignments/media-types/{type}",
                Iri(distribution[Names.Dcat + "mediaType"])
            );
            Assert.Equal($"{Names.Eu}distribution-status/COMPLETED", Iri(distribution[Names.Adms + "status"]));
            InBothLanguages(distribution[Names.Dct + "title"]);

            var address = Iri(distribution[Names.Dcat + "accessURL"]);
            Assert.Equal(address, Iri(distribution[Names.Dcat + "downloadURL"]));
            var fetched = await host.Get(address[OpenDataHost.Site.Length..]);
            Assert.Equal((200, type), (fetched.Status, fetched.Type?.MediaType));
        }
    }

    [Fact]
    public async Task The_days_are_those_of_the_register()
    {
        host.Product.SetDay("2026-11-25");
        var id = Assert.Single(await host.Product.ListAsync("Netzwerk mit Tagen"));
        Assert.Equal("2026-11-25T09:00:00Z", await Modified());
        host.Product.SetDay("2026-11-26");
        await host.Product.As(People.Adviser).Create(Register.Path, Samples.Network("Entwurf, den niemand sieht"));
        Assert.Equal("2026-11-25T09:00:00Z", await Modified());
        await host.Product.ChangeAsync(
            id,
            network => network.ChangeProfile(network.Profile with { Description = "Neu beschrieben." })
        );
        Assert.Equal("2026-11-26T09:00:00Z", await Modified());
        host.Product.SetDay("2026-11-27");
        await host.Product.ChangeAsync(id, network => network.Archive("it has ended"));
        Assert.Equal("2026-11-27T09:00:00Z", await Modified());

        async Task<string> Modified()
        {
            var said = await ReadAsync();
            var data = said.Of(said.TheOne(Names.Dcat + "Dataset"));
            var modified = Assert.Single(data[Names.Dct + "modified"]);
            Assert.Equal(Names.Xsd + "dateTime", modified.Type);
            return modified.Value;
        }
    }

    [Theory]
    [InlineData(null, Turtle)]
    [InlineData("*/*", Turtle)]
    [InlineData("text/html, */*;q=0.1", Turtle)]
    [InlineData("text/turtle", Turtle)]
    [InlineData("application/ld+json", JsonLd)]
    [InlineData("text/turtle;q=0.5, application/ld+json", JsonLd)]
    [InlineData("application/*", JsonLd)]
    [InlineData("text/turtle;q=0, */*", JsonLd)]
    public async Task Who_asks_gets_what_they_accept(string? accept, string expected)
    {
        var answer = await host.Get(Catalogue, accept);
        Assert.Equal((200, expected), (answer.Status, answer.Type?.MediaType));
        Assert.Equal("Accept", answer.Vary);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("text/turtle;q=0")]
    public async Task Who_accepts_neither_is_told_what_there_is(string accept)
    {
        var answer = (
            await host.Product.As().Send(HttpMethod.Get, Catalogue, with: r => r.Headers.Accept.ParseAdd(accept))
        ).ExpectProblem(HttpStatusCode.NotAcceptable, "not-acceptable");
        Assert.Contains(JsonLd, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".ttl", Turtle)]
    [InlineData(".jsonld", JsonLd)]
    public async Task The_ending_says_it_whatever_is_accepted(string ending, string expected)
    {
        var answer = await host.Get(Catalogue + ending, "application/pdf");
        Assert.Equal((200, expected), (answer.Status, answer.Type?.MediaType));
        Assert.Equal((await host.Get(Catalogue, expected)).Body, answer.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".ttl")]
    [InlineData(".jsonld")]
    public async Task Who_has_it_already_gets_nothing_again(string ending)
    {
        var first = await host.Get(Catalogue + ending);
        Assert.NotNull(first.ETag);
        var again = await host.Get(Catalogue + ending, etag: first.ETag);
        Assert.Equal((304, 0), (again.Status, again.Body.Length));
        var head = await host.Get(Catalogue + ending, method: HttpMethod.Head);
        Assert.Equal((200, first.ETag, 0), (head.Status, head.ETag, head.Body.Length));

        await host.Product.ListAsync($"Neues Netzwerk {ending}");
        host.Product.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.Product.ListAsync($"Noch eines {ending}");
        Assert.Equal(200, (await host.Get(Catalogue + ending, etag: first.ETag)).Status);
    }

    [Fact]
    public async Task Whatever_a_text_holds_arrives_in_both_forms()
    {
        string[] texts =
        [
            "\"Anführung\" und 'Strich'",
            "Rückwärts\\Strich\\n",
            "Zeile\nZeile\r\nTab\t.",
            "ÄÖÜäöüß€ 😀 \u0001\u007f\u0085\u2028",
            "<b>&amp;</script>\"\"\"",
            "",
            "@de ^^<x> . ; # kein Kommentar",
        ];
        var space = new RdfNamespace("ex", "https://example.org/names#");
        var writer = host.Product.Services.GetRequiredService<IRdfWriter>();
        var graph = new RdfGraph([
            new(
                new("https://example.org/a b<c>\"{d}|\\^`ü"),
                space["Thing"],
                [
                    .. texts.Select(text => new RdfStatement(space["text"], new RdfLiteral(text, "de"))),
                    new(
                        space["inside"],
                        new RdfNode(
                            space["Inner"],
                            [new(space["on"], new RdfLiteral("2026-11-24", Type: new(space, "day")))]
                        )
                    ),
                ]
            ),
        ]);

        var said = await Triples.ReadAsync(
            writer.Write(graph, RdfFormat.Turtle),
            writer.Write(graph, RdfFormat.JsonLd)
        );

        Assert.Equal(said.Turtle, said.JsonLd);
        var thing = said.Of("https://example.org/a%20b%3Cc%3E%22%7Bd%7D%7C%5C%5E%60ü");
        Assert.Equal(texts, thing[space.Address + "text"].Select(t => t.Value));
        Assert.All(thing[space.Address + "text"], text => Assert.Equal("de", text.Language));
        Assert.Equal(space.Address + "day", said.All.Single(t => t.Value == "2026-11-24").Type);
    }

    [Fact]
    public void An_address_that_is_none_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RdfIri("no address"));

    private const string Federal = "http://dcat-ap.de/def/politicalGeocoding/Level/federal";

    private async Task<Triples> ReadAsync() =>
        await Triples.ReadAsync(
            (await host.Get(Catalogue + ".ttl")).Body,
            (await host.Get(Catalogue + ".jsonld")).Body
        );

    private static void InBothLanguages(IEnumerable<Triple> texts) =>
        Assert.Equal(
            ["de", "en"],
            texts.Select(t => t.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );

    private static void Publisher(Triples said, ILookup<string, Triple> thing)
    {
        var publisher = said.Of(Iri(thing[Names.Dct + "publisher"]));
        Assert.Equal(Names.Foaf + "Agent", Iri(publisher[Names.Rdf + "type"]));
        Assert.Equal(OpenDataHost.Operator, Assert.Single(publisher[Names.Foaf + "name"]).Value);
    }

    private static string Iri(IEnumerable<Triple> said)
    {
        var one = Assert.Single(said);
        Assert.Equal("NamedNode", one.Kind);
        return one.Value;
    }
}

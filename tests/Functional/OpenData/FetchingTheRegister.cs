using System.Text.Json.Nodes;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Networks;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.OpenData;

/// <summary>The files of the open register.</summary>
public sealed class FetchingTheRegister(OpenDataHost host) : IClassFixture<OpenDataHost>
{
    private const string Csv = "/open-data/networks.csv";
    private const string GeoJson = "/open-data/networks.geojson";

    public static TheoryData<string> Files => [Csv, GeoJson];

    [Fact]
    public async Task The_table_is_as_the_standard_has_it()
    {
        const string name = "Bündnis \"Süd\", Ost;\nzweite Zeile";
        await host.Product.ListAsync(
            Register.Profile(name) with
            {
                Location = new(9.43, 54.78),
                ShortName = "=1+1",
                FoundedYear = 2014,
                LegalForm = LegalForm.RegisteredAssociation,
            }
        );

        var answer = await host.Get(Csv);

        Assert.Equal(("text/csv", "utf-8"), (answer.Type?.MediaType, answer.Type?.CharSet));
        Assert.StartsWith("Id,Name,Kurzname,Rechtsform,", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"Bündnis \"\"Süd\"\", Ost;\nzweite Zeile\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains(",'=1+1,e.V.,2014,", answer.Text, StringComparison.Ordinal);
        Assert.Contains(",9.43,54.78\r\n", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_is_as_the_standard_has_it()
    {
        var profile = Register.Profile("Auf der Karte") with { Location = new(9.43, 54.78) };
        var ids = await host.Product.ListAsync(profile, profile with { Name = "Ohne Ort", Location = null });

        var answer = await host.Get(GeoJson);

        Assert.Equal(("application/geo+json", null), (answer.Type?.MediaType, answer.Type?.CharSet));
        var json = JsonNode.Parse(answer.Body)!;
        Assert.Equal("FeatureCollection", (string?)json["type"]);
        var features = json["features"]!.AsArray().ToDictionary(f => (Guid)f!["id"]!, f => f!);
        Assert.Equal([9.43, 54.78], features[ids[0]]["geometry"]!["coordinates"]!.AsArray().Select(c => (double)c!));
        Assert.Null(features[ids[1]]["geometry"]);
        Assert.Equal("Auf der Karte", (string?)features[ids[0]]["properties"]!["name"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_person_and_no_mailbox_is_in_them(string file)
    {
        const string person = "petra.privat";
        var id = Assert.Single(
            await host.Product.ListAsync(
                Register.Profile($"Netzwerk ohne Personen {file}") with
                {
                    CoordinatorRef = person,
                    PublicContact = $"{person}@example.org",
                    FundingSources = [person],
                    Source = $"Anruf bei {person}",
                    CoordinationFte = 77.5m,
                }
            )
        );
        await host.Product.ChangeAsync(
            id,
            network =>
            {
                network.WithdrawConsent($"asked for by {person}");
                network.Submit(person, consent: true, new DateOnly(2026, 11, 24));
                network.List($"{person}-2", new DateOnly(2026, 11, 24));
            }
        );
        // Also for those who may see more elsewhere.
        var answers = new[]
        {
            (await host.Get(file)).Text,
            (await host.Product.As(People.Lead).Get(file)).Body,
            (await host.Get("/open-data/catalogue.ttl")).Text,
            (await host.Get("/open-data/catalogue.jsonld")).Text,
        };
        Assert.Contains($"Netzwerk ohne Personen {file}", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[1]);
        Assert.All(
            answers,
            answer =>
            {
                Assert.DoesNotContain("privat", answer, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("77.5", answer, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_is_taken_out_of_the_register_is_gone_at_once(string file)
    {
        var ids = await host.Product.ListAsync($"Bleibt {file}", $"Archiviert {file}", $"Widerrufen {file}");
        await host.Product.As(People.Adviser).Create(Register.Path, Samples.Network($"Entwurf {file}"));
        var before = await host.Get(file);
        Assert.Contains("Archiviert", before.Text, StringComparison.Ordinal);

        await host.Product.ChangeAsync(ids[1], network => network.Archive("it has ended"));
        await host.Product.ChangeAsync(ids[2], network => network.WithdrawConsent("no longer"));

        var after = await host.Get(file, etag: before.ETag);
        Assert.Equal(200, after.Status);
        Assert.Contains($"Bleibt {file}", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Archiviert {file}", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Widerrufen {file}", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Entwurf {file}", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Who_has_it_already_gets_nothing_again(string file)
    {
        var id = Assert.Single(await host.Product.ListAsync($"Behalten {file}"));
        var first = await host.Get(file);
        Assert.NotNull(first.ETag);
        Assert.Equal((true, true), (first.Cache?.Public, first.Cache?.NoCache));

        var again = await host.Get(file, etag: $"\"other\", W/{first.ETag}");
        Assert.Equal((304, first.ETag, 0), (again.Status, again.ETag, again.Body.Length));
        var head = await host.Get(file, method: HttpMethod.Head);
        Assert.Equal((200, first.ETag, 0), (head.Status, head.ETag, head.Body.Length));
        Assert.Equal(first.Type, head.Type);

        await host.Product.ChangeAsync(id, n => n.ChangeProfile(n.Profile with { Seat = "Kiel" }));
        var changed = await host.Get(file, etag: first.ETag);
        Assert.Equal(200, changed.Status);
        Assert.NotEqual(first.ETag, changed.ETag);
    }

    [Fact]
    public async Task The_two_files_are_two_things() =>
        Assert.NotEqual((await host.Get(Csv)).ETag, (await host.Get(GeoJson)).ETag);

    [Fact]
    public async Task The_page_says_what_there_is_in_both_languages()
    {
        using var web = new Web(host.Product.Address);
        await web.Get("/open-data");
        Assert.Equal("Offene Daten", web.Heading);
        Assert.Contains("Datenlizenz Deutschland", web.Text, StringComparison.Ordinal);
        await web.Submit("form[action='/preferences']:has([name=language])", ("language", "en"));
        Assert.Equal("Open data", web.Heading);
        Assert.Contains("Data licence Germany", web.Text, StringComparison.Ordinal);
        Assert.Contains($"{OpenDataHost.Site}/open-data", web.Text, StringComparison.Ordinal);
        Assert.Contains("Büro \"Süd\"", web.Text, StringComparison.Ordinal);
        foreach (
            var link in web
                .Page.QuerySelectorAll("main a")
                .Select(a => a.GetAttribute("href")!)
                .Where(link => link.StartsWith("/open-data", StringComparison.Ordinal))
                .ToList()
        )
        {
            Assert.Equal(200, (await host.Get(link)).Status);
        }
    }
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Functional.Networks;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Access;

public sealed class ReadingTheAuditTrail(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_row_says_who_what_when_why_and_of_which_network()
    {
        var created = (
            await host.As(People.Adviser)
                .Send(
                    HttpMethod.Post,
                    "/api/v1/networks",
                    Samples.Network("Invented, with a reason"),
                    request =>
                    {
                        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
                        request.Headers.Add("Change-Reason", "asked%20by%20phone");
                        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
                    }
                )
        ).Expect(HttpStatusCode.Created);
        var row = Assert.Single(await host.TrailAsync($"thing={created.Id}"));
        Assert.Equal(
            ("adviser", "Invented adviser", "network_drafted", "Network drafted", "Network"),
            (
                (string?)row["by"],
                (string?)row["byName"],
                (string?)row["event"],
                (string?)row["label"],
                (string?)row["kind"]
            )
        );
        Assert.Equal(host.Clock.GetUtcNow(), row["at"]!.GetValue<DateTimeOffset>());
        Assert.Equal(
            (created.Id, "Invented, with a reason", "asked by phone", "0af7651916cd43dd8448eb211c80319c"),
            (
                row["networkId"]!.GetValue<Guid>(),
                (string?)row["networkName"],
                (string?)row["reason"],
                (string?)row["correlationId"]
            )
        );
        Assert.Equal("Invented, with a reason", (string?)row["data"]!["profile"]!["name"]);
    }

    [Fact]
    public async Task It_speaks_the_readers_language()
    {
        await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network());
        var german = await host.As(People.DataProtection)
            .Send(
                HttpMethod.Get,
                $"{Trail.Path}?event=network_drafted&limit=1",
                with: request => request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("de"))
            );
        Assert.Equal("Netzwerk entworfen", (string?)german.Json["items"]![0]!["label"]);
    }

    [Fact]
    public async Task Each_filter_finds_what_it_names_and_nothing_else()
    {
        host.SetDay("2027-03-27");
        var first = (await host.ListAsync("Invented, to be filtered"))[0];
        // The day on which the clocks change has 23 hours.
        host.SetDay("2027-03-28");
        var second = (
            await host.As(People.SecondAdviser).Create("/api/v1/networks", Samples.Network("Invented, not filtered"))
        ).Id;

        Assert.Equal([second], await ThingsAsync($"actor={People.SecondAdviser.Id}"));
        Assert.Equal([second], await ThingsAsync("from=2027-03-28&to=2027-03-28"));
        Assert.Equal([first], await ThingsAsync("from=2027-03-27&to=2027-03-27"));
        Assert.Equal([first], await ThingsAsync($"network={first}"));
        Assert.Equal([first], await ThingsAsync("event=network_listed&kind=Network&from=2027-03-01"));
        Assert.Empty(await ThingsAsync("event=network_listed&kind=Partnership"));
        Assert.Empty(await ThingsAsync("kind=ApiKey&from=2027-03-01"));
    }

    [Fact]
    public async Task Of_a_network_everything_is_found_also_of_one_that_was_merged_into_it()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        var partnership = (
            await host.As(People.Adviser).Create("/api/v1/partnerships", new { networkId = story.Network })
        )
            .Expect(HttpStatusCode.Created)
            .Id;
        var target = (await host.ListAsync("Invented, takes over"))[0];
        var source = await host.As(People.Lead).Get($"/api/v1/networks/{story.Network}");
        var into = await host.As(People.Lead).Get($"/api/v1/networks/{target}");
        (
            await host.As(People.Lead)
                .Post(
                    $"/api/v1/networks/{story.Network}/merge",
                    source.ETag,
                    new { into = target, intoVersion = into.ETag!.Trim('"') }
                )
        ).Expect(HttpStatusCode.NoContent);

        var rows = await host.TrailAsync($"network={target}&limit=200");
        Assert.Superset(
            new HashSet<Guid> { target, story.Network, story.Id, partnership },
            rows.Select(row => row["thing"]!.GetValue<Guid>()).ToHashSet()
        );
        Assert.All(rows, row => Assert.Equal("Invented, takes over", (string?)row["networkName"]));
    }

    [Fact]
    public async Task It_is_read_page_by_page_without_gap_or_repetition()
    {
        await host.ListAsync("Invented, on pages");
        var all = await host.TrailAsync("kind=Network&limit=200");
        List<long> paged = [];
        string? cursor = null;
        do
        {
            var page = (
                await host.As(People.DataProtection).Get($"{Trail.Path}?kind=Network&limit=2&cursor={cursor}")
            ).Expect(HttpStatusCode.OK);
            paged.AddRange(page.Json["items"]!.AsArray().Select(row => row!["sequence"]!.GetValue<long>()));
            cursor = (string?)page.Json["nextCursor"];
        } while (cursor is not null && paged.Count < all.Length);

        Assert.Equal(all.Select(row => row["sequence"]!.GetValue<long>()), paged);
        Assert.Equal(paged.OrderDescending(), paged);
    }

    [Fact]
    public async Task It_is_for_those_who_watch_over_the_work()
    {
        foreach (var person in new[] { People.Adviser, People.Reviewer, People.Coordinator, People.Ministry })
        {
            (await host.As(person).Get(Trail.Path)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
            (await host.As(person).Get($"{Trail.Path}/export")).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
        }

        foreach (var person in new[] { People.Lead, People.Administrator, People.Auditor, People.DataProtection })
        {
            (await host.As(person).Get(Trail.Path)).Expect(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_asked_for()
    {
        var answer = (
            await host.As(People.Lead).Get($"{Trail.Path}?kind=Dragon&event=dragon_seen&from=2027-01-02&to=2027-01-01")
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(["event", "kind", "to"], answer.Fields.Order(StringComparer.Ordinal));
        (await host.As(People.Lead).Get($"{Trail.Path}?cursor=-1")).ExpectProblem(HttpStatusCode.BadRequest, "cursor");
    }

    [Fact]
    public void Every_event_kind_and_column_has_a_name_in_both_languages()
    {
        var (english, german) = (
            AuditWords.In(CultureInfo.InvariantCulture),
            AuditWords.In(CultureInfo.GetCultureInfo("de"))
        );
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), german.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(english.Values.Concat(german.Values), string.IsNullOrWhiteSpace);
        var kinds = EventKinds.ByName(host.Services.GetRequiredService<IDocumentStore>().Options);
        Assert.Equal(
            kinds.Keys.Select(name => $"event.{name}").Order(StringComparer.Ordinal),
            english.Keys.Where(key => key.StartsWith("event.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            EventKinds.All.Select(kind => $"kind.{kind}").Order(StringComparer.Ordinal),
            english.Keys.Where(key => key.StartsWith("kind.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
    }

    private async Task<IEnumerable<Guid>> ThingsAsync(string query) =>
        (await host.TrailAsync($"{query}&limit=200")).Select(row => row["thing"]!.GetValue<Guid>()).Distinct();
}

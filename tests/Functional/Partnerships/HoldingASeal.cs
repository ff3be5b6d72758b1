using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Functional.Networks;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Jobs;
using static Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Partnerships;

public sealed class HoldingASeal(ProductHost host) : IClassFixture<ProductHost>
{
    private static readonly object ThreeAreas = new
    {
        improvementAreas = new[] { "Finance", "Public relations", "Evaluation" },
    };

    [Fact]
    public async Task Everybody_can_check_its_number()
    {
        var story = await SealedAsync(host);
        var number = await NumberAsync(story);
        Assert.Matches("^EP-2018-[0-9]{3}$", number);

        var check = (await host.As().Get($"/seals/{number}")).Expect(HttpStatusCode.OK).Json.AsObject();
        Assert.Equal(["number", "valid", "awardedOn", "validFrom", "validUntil", "network"], check.Select(p => p.Key));
        Assert.Equal(
            (number, true, "2018-01-15", "2020-01-31", story.NetworkName),
            (
                (string?)check["number"],
                (bool)check["valid"]!,
                (string?)check["awardedOn"],
                (string?)check["validUntil"],
                (string?)check["network"]
            )
        );
        (await host.As().Get($"/seals/{number.ToLowerInvariant()}")).Expect(HttpStatusCode.OK);
        foreach (var unknown in new[] { "EP-1999-001", "nonsense", "EP-2018-001'--" })
        {
            (await host.As().Get($"/seals/{unknown}")).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task The_register_of_networks_shows_it()
    {
        var story = await SealedAsync(host);
        var network = await story.NetworkAsync();
        Assert.Equal(await NumberAsync(story), (string?)network["sealNumber"]);
        Assert.Equal("2020-01-31", (string?)network["sealValidUntil"]);
        await story.DoneAsync(story.Coordinator, "seal/return");
        Assert.Null((await story.NetworkAsync())["sealValidUntil"]);
        Assert.Equal("Returned", (string?)(await RegisteredAsync(story))["status"]);
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_case()
    {
        var story = await ActiveAsync(host);
        (await story.TryAsync(People.Adviser, "seal/award")).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
        await story.DoneAsync(People.Adviser, "assign", new { caseHandler = "lead" });
        (await story.TryAsync(People.Lead, "seal/award")).ExpectProblem(
            HttpStatusCode.Conflict,
            "seal.decider-led-the-case"
        );
        await story.DoneAsync(People.SecondLead, "seal/award");
        var etag = await story.ETagAsync();
        await story.DoneAsync(People.SecondLead, "seal/award");
        Assert.Equal(etag, await story.ETagAsync());
    }

    [Fact]
    public async Task Awards_at_the_same_moment_get_numbers_without_a_gap()
    {
        List<Story> stories = [];
        for (var i = 0; i < 4; i++)
        {
            stories.Add(await ActiveAsync(host));
        }

        host.SetDay("2019-01-15");
        await Task.WhenAll(stories.Select(s => s.DoneAsync(People.Lead, "seal/award")));

        List<string> numbers = [];
        foreach (var story in stories)
        {
            numbers.Add(await NumberAsync(story));
        }

        Assert.Equal(
            ["EP-2019-001", "EP-2019-002", "EP-2019-003", "EP-2019-004"],
            numbers.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_refused_award_uses_up_no_number()
    {
        var (refused, story) = (await AwaitingSignaturesAsync(host), await ActiveAsync(host));
        host.SetDay("2021-01-15");
        (await refused.TryAsync(People.Lead, "seal/award")).ExpectProblem(
            HttpStatusCode.Conflict,
            "partnership.not-active"
        );
        await story.DoneAsync(People.Lead, "seal/award");
        Assert.Equal("EP-2021-001", await NumberAsync(story));
    }

    [Fact]
    public async Task A_renewal_is_refused_with_its_reasons_and_granted_from_the_old_end()
    {
        var story = await SealedAsync(host);
        await story.ReportAsync("m1", "Fulfilled");
        await story.ReportAsync("m2", "Fulfilled");
        host.SetDay("2019-10-30");
        (await story.TryAsync(story.Coordinator, "seal/request-renewal", ThreeAreas)).ExpectProblem(
            HttpStatusCode.Conflict,
            "seal.request-too-early"
        );
        host.SetDay("2019-11-04");
        await story.DoneAsync(story.Coordinator, "seal/request-renewal", ThreeAreas);
        Assert.Equal(
            2,
            (await story.ReadAsync())["measures"]!
                .AsArray()
                .Count(m => (bool)m!["isOverdue"]! && (string?)m["obligor"] == "Network")
        );
        var refused = await story.TryAsync(People.Lead, "seal/decide-renewal", new { granted = true });
        refused.Expect(HttpStatusCode.Conflict);
        Assert.Equal(
            ["seal.no-reassessment", "seal.too-few-measures-fulfilled", "seal.progress-report-missing"],
            refused.Codes
        );

        await story.ReportAsync("m3", "Fulfilled");
        await story.ReportAsync("m4", "Fulfilled");
        await story.DoneAsync(story.Coordinator, "progress-reports", new { period = 2, text = "Another good year" });
        var reassessment = await story.AssessAsync();
        (await story.TryAsync(People.Adviser, "seal/decide-renewal", new { granted = true })).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        await story.DoneAsync(People.Lead, "seal/decide-renewal", new { granted = true });

        var seal = (await story.ReadAsync())["seal"]!;
        Assert.Equal(reassessment, seal["assessmentId"]!.GetValue<Guid>());
        Assert.Equal(
            ("Renewed", "2023-01-31", "2022-01-08"),
            ((string?)seal["status"], (string?)seal["validUntil"], (string?)seal["usableUntil"])
        );
    }

    [Fact]
    public async Task A_renewal_that_is_refused_by_decision_needs_a_reason()
    {
        var story = await SealedAsync(host);
        host.SetDay("2019-11-04");
        (await story.TryAsync(People.Lead, "seal/decide-renewal", new { granted = true })).ExpectProblem(
            HttpStatusCode.Conflict,
            "seal.renewal-not-requested"
        );
        await story.DoneAsync(story.Coordinator, "seal/request-renewal", ThreeAreas);
        foreach (var body in new object[] { new { granted = false }, new { } })
        {
            (await story.TryAsync(People.Lead, "seal/decide-renewal", body)).ExpectProblem(
                HttpStatusCode.BadRequest,
                "validation"
            );
        }

        await story.DoneAsync(People.Lead, "seal/decide-renewal", new { granted = false, reason = "Too vague" });
        Assert.Null((await story.ReadAsync())["seal"]!["request"]);
    }

    [Fact]
    public async Task A_revocation_follows_a_hearing_and_is_published()
    {
        var story = await SealedAsync(host);
        (await story.TryAsync(People.Lead, "seal/revoke", new { reason = "Misuse" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "seal.no-hearing"
        );
        await story.DoneAsync(People.Adviser, "seal/open-hearing", new { reason = "Misuse" });
        host.SetDay("2018-01-28");
        (await story.TryAsync(People.Lead, "seal/revoke", new { reason = "Misuse" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "seal.hearing-too-short"
        );
        host.SetDay("2018-01-29");
        await story.DoneAsync(People.Lead, "seal/revoke", new { reason = "Used for other purposes" });

        var entry = await RegisteredAsync(story);
        Assert.Equal(
            ("Revoked", false, "2018-01-29", "Used for other purposes"),
            (
                (string?)entry["status"],
                (bool)entry["valid"]!,
                (string?)entry["revokedOn"],
                (string?)entry["revocationReason"]
            )
        );
        var check = (await host.As().Get($"/seals/{await NumberAsync(story)}")).Json;
        Assert.Equal((false, "2018-01-29"), ((bool)check["valid"]!, (string?)check["validUntil"]));
        Assert.Null((await story.NetworkAsync())["sealValidUntil"]);
    }

    [Fact]
    public async Task The_register_of_seals_is_paged_and_can_show_only_the_valid_ones()
    {
        var story = await SealedAsync(host);
        await (await SealedAsync(host)).DoneAsync(People.Adviser, "end", new { reason = "Goals reached" });
        host.SetDay("2018-01-16");

        List<JsonNode> all = [];
        for (string? cursor = ""; cursor is not null; )
        {
            var page = (await host.As().Get($"/seals?limit=1{cursor}")).Expect(HttpStatusCode.OK).Json;
            all.AddRange(page["items"]!.AsArray().Select(i => i!.DeepClone()));
            cursor = (string?)page["nextCursor"] is { } next ? $"&cursor={next}" : null;
        }

        Assert.Equal(all.Select(Number).Order(StringComparer.Ordinal), all.Select(Number));
        Assert.Contains(await NumberAsync(story), all.Select(Number));
        foreach (var valid in new[] { true, false })
        {
            var some = (await host.As().Get($"/seals?valid={valid}")).Json["items"]!.AsArray();
            Assert.NotEmpty(some);
            Assert.All(some, i => Assert.Equal(valid, (bool)i!["valid"]!));
        }

        (await host.As().Get("/seals?cursor=nonsense")).ExpectProblem(HttpStatusCode.BadRequest, "cursor");

        static string Number(JsonNode? entry) => (string)entry!["number"]!;
    }

    [Fact]
    public async Task Time_alone_suspends_and_ends_it_and_the_next_day_has_it_on_record()
    {
        var story = await SealedAsync(host);
        host.SetDay("2019-04-11");
        Assert.Equal("Suspended", (string?)(await story.ReadAsync())["seal"]!["status"]);
        Assert.False((bool)(await RegisteredAsync(story))["valid"]!);
        await CatchUpAsync();
        Assert.Null((await story.NetworkAsync())["sealValidUntil"]);
        await story.DoneAsync(story.Coordinator, "progress-reports", new { period = 2, text = "Late, but here" });
        Assert.Equal("2020-01-31", (string?)(await story.NetworkAsync())["sealValidUntil"]);

        host.SetDay("2022-01-09");
        Assert.Equal("Expired", (string?)(await story.ReadAsync())["status"]);
        await story.ConfirmNetworkAsync();
        var successor = (await host.As(People.Adviser).Create(Collection, new { networkId = story.NetworkId })).Expect(
            HttpStatusCode.Created
        );
        Assert.Equal(successor.Id, (await story.NetworkAsync())["openPartnershipId"]!.GetValue<Guid>());
        await CatchUpAsync();
        await CatchUpAsync();

        Assert.Equal(
            [
                "seal_awarded",
                "progress_report_filed",
                "seal_suspended",
                "progress_report_filed",
                "seal_reinstated",
                "partnership_expired",
                "seal_expired",
            ],
            (await story.EventsAsync()).SkipWhile(e => e != "seal_awarded")
        );
        Assert.True(await Consistency.AssertAsync(host.Services) > 0);
    }

    [Fact]
    public async Task The_daily_job_closes_what_has_expired()
    {
        var story = await ActiveAsync(host);
        host.SetDay("2022-01-09");
        await CatchUpAsync();
        Assert.Null((await story.NetworkAsync())["openPartnershipId"]);
        var last = (await host.As(People.Lead).Get($"{story.Path}/history")).Json.AsArray()[^1]!;
        Assert.Equal(("partnership_expired", "system"), ((string?)last["event"], (string?)last["by"]));
    }

    private Task CatchUpAsync() =>
        DailyCatchUp.RunAsync(host.Services.GetRequiredService<IServiceScopeFactory>(), Api.Stop);

    private static async Task<string> NumberAsync(Story story) => (string)(await story.ReadAsync())["seal"]!["number"]!;

    private async Task<JsonNode> RegisteredAsync(Story story)
    {
        var number = await NumberAsync(story);
        return (await host.As().Get("/seals?limit=500")).Json["items"]!
            .AsArray()
            .Single(i => (string?)i!["number"] == number)!;
    }
}

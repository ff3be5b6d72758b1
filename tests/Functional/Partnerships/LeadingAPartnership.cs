using System.Net;
using Schulterschluss.Functional.Networks;
using Schulterschluss.Functional.Support;
using static Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Partnerships;

public sealed class LeadingAPartnership(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task It_is_led_from_the_first_idea_to_its_signatures()
    {
        var story = await InitiatedAsync(host);
        Assert.Equal(story.Id, (await story.NetworkAsync())["openPartnershipId"]!.GetValue<Guid>());

        await story.DoneAsync(People.Adviser, "begin-assessment");
        await story.DoneAsync(People.Adviser, "negotiate", new { assessmentId = await story.AssessAsync() });
        (await story.PutAsync(People.Adviser, "declaration", Text())).Expect(HttpStatusCode.NoContent);
        await story.DoneAsync(People.Adviser, "request-signatures");
        await story.SignAsync("sign");

        var details = await story.ReadAsync();
        Assert.Equal("Active", (string?)details["status"]);
        Assert.Equal(story.NetworkName, (string?)details["networkName"]);
        Assert.Equal(
            ("adviser", "Invented adviser"),
            ((string?)details["caseHandler"], (string?)details["caseHandlerName"])
        );
        Assert.Equal("2022-01-08", (string?)details["term"]!["to"]);
        Assert.Equal(64, ((string)details["declaration"]!["hash"]!).Length);
        Assert.Equal(
            ["Invented " + story.Coordinator.Id, "Invented lead"],
            details["declaration"]!["signatures"]!.AsArray().Select(s => (string?)s!["byName"])
        );
        var workshop = Assert.Single(details["measures"]!.AsArray(), m => (string?)m!["id"] == Workshop)!;
        Assert.Equal(
            ("2017-Q3", "2017-09-30", "Open"),
            ((string?)workshop["due"], (string?)workshop["dueEnd"], (string?)workshop["status"])
        );
        Assert.Equal(
            ("ReportMeasure", "Network", "2017-06-30"),
            (
                (string?)details["nextStep"]!["step"],
                (string?)details["nextStep"]!["turn"]![0],
                (string?)details["nextStep"]!["due"]
            )
        );
        Assert.Equal(
            [
                "partnership_initiated",
                "partnership_assessment_begun",
                "partnership_negotiation_begun",
                "declaration_drafted",
                "declaration_signatures_requested",
                "declaration_signed",
                "declaration_signed",
                "partnership_activated",
            ],
            await story.EventsAsync()
        );
    }

    [Fact]
    public async Task A_term_without_an_end_lasts_36_months()
    {
        var story = await InNegotiationAsync(host);
        var text = Text();
        text["term"] = new System.Text.Json.Nodes.JsonObject { ["from"] = "2017-01-09" };
        (await story.PutAsync(People.Adviser, "declaration", text)).Expect(HttpStatusCode.NoContent);
        Assert.Equal("2020-01-08", (string?)(await story.ReadAsync())["declaration"]!["term"]!["to"]);
    }

    [Fact]
    public async Task A_network_has_one_at_a_time()
    {
        var story = await InitiatedAsync(host);
        (await host.As(People.Lead).Create(Collection, new { networkId = story.NetworkId })).ExpectProblem(
            HttpStatusCode.Conflict,
            "network.open-partnership-exists"
        );

        await story.DoneAsync(People.Adviser, "abandon", new { reason = "No time this year" });
        Assert.Null((await story.NetworkAsync())["openPartnershipId"]);
        await story.OpenAsync();
        Assert.Equal("Initiated", (string?)(await story.ReadAsync())["status"]);
    }

    [Fact]
    public async Task Only_a_listed_network_gets_one()
    {
        var draft = (await host.As(People.Adviser).Create(Register.Path, Samples.Network())).Expect(
            HttpStatusCode.Created
        );
        (await host.As(People.Adviser).Create(Collection, new { networkId = draft.Id })).ExpectProblem(
            HttpStatusCode.Conflict,
            "network.not-listed"
        );
        (
            await host.As(People.Adviser).Create(Collection, new { networkId = draft.Id, caseHandler = "nobody" })
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        (await host.As(People.Adviser).Create(Collection, new { networkId = Guid.CreateVersion7() })).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await host.As(People.Coordinator).Create(Collection, new { networkId = draft.Id })).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
    }

    [Fact]
    public async Task Opening_it_twice_under_one_key_opens_it_once()
    {
        var story = await BeginAsync(host);
        var first = await host.As(People.Adviser).Create(Collection, new { networkId = story.NetworkId }, "one key");
        var again = await host.As(People.Adviser).Create(Collection, new { networkId = story.NetworkId }, "one key");
        Assert.Equal((HttpStatusCode.Created, first.Id, first.ETag), (again.Status, again.Id, again.ETag));
    }

    [Fact]
    public async Task It_rests_on_a_fresh_assessment_of_its_network()
    {
        var other = await BeginAsync(host);
        var foreign = await other.AssessAsync();
        var story = await InitiatedAsync(host);
        await story.DoneAsync(People.Adviser, "begin-assessment");
        (await story.TryAsync(People.Adviser, "negotiate", new { assessmentId = foreign })).ExpectProblem(
            HttpStatusCode.Conflict,
            "partnership.assessment-of-another-network"
        );
        var own = await story.AssessAsync();
        host.SetDay("2018-01-10");
        (await story.TryAsync(People.Adviser, "negotiate", new { assessmentId = own })).ExpectProblem(
            HttpStatusCode.Conflict,
            "partnership.assessment-too-old"
        );
    }

    [Fact]
    public async Task It_is_nobody_elses_business()
    {
        var story = await InitiatedAsync(host);
        (await host.As(story.Coordinator).Get(story.Path)).Expect(HttpStatusCode.OK);
        (await host.As(People.Auditor).Get($"{story.Path}/history")).Expect(HttpStatusCode.OK);
        foreach (var path in new[] { story.Path, $"{story.Path}/history", $"{story.Path}?asOf=2030-01-01" })
        {
            (await host.As(People.Stranger).Get(path)).ExpectProblem(HttpStatusCode.NotFound, "not-found");
            (await host.As(People.Ministry).Get(path)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
            (await host.As().Get(path)).ExpectProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        }

        (await story.TryAsync(People.Stranger, "sign", new { capacity = "Anybody" })).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await story.TryAsync(story.Coordinator, "begin-assessment")).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
    }

    [Fact]
    public async Task The_list_can_be_narrowed_and_paged()
    {
        var (one, two) = (await ActiveAsync(host), await InitiatedAsync(host));
        await two.DoneAsync(People.Adviser, "assign", new { caseHandler = "second-adviser" });
        host.SetDay("2017-07-01");

        Assert.Equal([two.Id], await Ids(People.SecondAdviser, "mine=true"));
        Assert.Equal([two.Id], await Ids(People.Lead, "caseHandler=second-adviser"));
        Assert.Equal([one.Id], await Ids(People.Lead, $"network={one.NetworkId}"));
        Assert.Equal([one.Id], await Ids(one.Coordinator, ""));
        Assert.Contains(one.Id, await Ids(People.Lead, "overdue=true&status=Active"));
        Assert.DoesNotContain(two.Id, await Ids(People.Lead, "overdue=true"));
        Assert.Contains(two.Id, await Ids(People.Lead, "overdue=false&status=Initiated"));

        var all = await Ids(People.Lead, "limit=200");
        Assert.Equal(all.OrderDescending(), all);
        List<Guid> paged = [];
        for (string? cursor = ""; cursor is not null; )
        {
            var page = (await host.As(People.Lead).Get($"{Collection}?limit=2{cursor}")).Expect(HttpStatusCode.OK);
            paged.AddRange(page.Json["items"]!.AsArray().Select(i => i!["id"]!.GetValue<Guid>()));
            cursor = (string?)page.Json["nextCursor"] is { } next ? $"&cursor={next}" : null;
        }

        Assert.Equal(all, paged);
        (await host.As(People.Lead).Get($"{Collection}?cursor=nonsense")).ExpectProblem(
            HttpStatusCode.BadRequest,
            "cursor"
        );
        (await host.As(People.Lead).Get($"{Collection}?limit=0")).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
    }

    [Fact]
    public async Task It_can_be_read_as_it_was()
    {
        var story = await AwaitingSignaturesAsync(host);
        host.SetDay("2017-02-01");
        await story.SignAsync("sign");
        host.SetDay("2022-01-09");
        Assert.Equal("Expired", (string?)(await story.ReadAsync())["status"]);
        Assert.Equal("Active", (string?)(await story.ReadAsync("?asOf=2022-01-08"))["status"]);
        Assert.Equal("AwaitingSignatures", (string?)(await story.ReadAsync("?asOf=2017-01-31"))["status"]);
        Assert.Equal(5, (await story.ReadAsync("?asOf=2018-01-01"))["measures"]!.AsArray().Count(IsOverdue));
        (await host.As(People.Lead).Get($"{story.Path}?asOf=2017-01-08")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );

        static bool IsOverdue(System.Text.Json.Nodes.JsonNode? measure) => measure!["isOverdue"]!.GetValue<bool>();
    }

    [Fact]
    public async Task Notice_ends_it_on_its_day_and_rest_can_be_lifted()
    {
        var story = await ActiveAsync(host);
        await story.DoneAsync(People.Adviser, "suspend", new { reason = "No coordinator" });
        Assert.Equal("No coordinator", (string?)(await story.ReadAsync())["statusReason"]);
        await story.DoneAsync(People.Adviser, "resume");
        (
            await story.TryAsync(People.Adviser, "terminate", new { reason = "x", effectiveOn = "2017-03-01" })
        ).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
        (await story.TryAsync(story.Coordinator, "terminate", new { reason = "Merged" })).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        await story.DoneAsync(story.Coordinator, "terminate", new { reason = "Merged", effectiveOn = "2017-03-01" });
        Assert.Equal("Active", (string?)(await story.ReadAsync())["status"]);
        host.SetDay("2017-03-01");
        var over = await story.ReadAsync();
        Assert.Equal(("Terminated", null), ((string?)over["status"], over["nextStep"]));
        Assert.Equal("Network", (string?)over["termination"]!["by"]);
    }

    [Fact]
    public async Task Its_people_follow_a_network_that_was_merged()
    {
        var (source, target) = (await ActiveAsync(host), await BeginAsync(host));
        await source.MergeIntoAsync(target);

        foreach (var coordinator in new[] { source.Coordinator, target.Coordinator })
        {
            (await host.As(coordinator).Get(source.Path)).Expect(HttpStatusCode.OK);
        }

        Assert.Equal([source.Id], await Ids(target.Coordinator, ""));
        Assert.Equal([source.Id], await Ids(People.Lead, $"network={target.NetworkId}"));
        await source.DoneAsync(People.Adviser, "end", new { reason = "Begun anew together" });
        Assert.Null((await target.NetworkAsync())["openPartnershipId"]);
    }

    private async Task<IReadOnlyList<Guid>> Ids(Person person, string query) =>
        [
            .. (await host.As(person).Get($"{Collection}?{query}")).Expect(HttpStatusCode.OK).Json["items"]!
                .AsArray()
                .Select(i => i!["id"]!.GetValue<Guid>()),
        ];
}

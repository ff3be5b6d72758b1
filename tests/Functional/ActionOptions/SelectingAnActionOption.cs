using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.ActionOptions;

public sealed class SelectingAnActionOption(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    private Api Office => active.Host.As(People.Adviser);
    private Api Network => active.Host.As(People.Coordinator);

    [Fact]
    public async Task From_a_finding_to_the_evidence_every_step_is_kept()
    {
        var proposed = (await Network.Create(Options.Path, Options.Body(active.Berlin))).Expect(HttpStatusCode.Created);
        var path = Options.PathOf(proposed.Id);
        Assert.Equal("actors", (string?)(await Office.Get(path)).Json["dimension"]);

        var agreed = await Network.Post($"{path}/agree", proposed.ETag);
        var selected = await Office.Post($"{path}/agree", agreed.Expect(HttpStatusCode.NoContent).ETag);
        var started = await Office.Post($"{path}/start", selected.Expect(HttpStatusCode.NoContent).ETag);
        var reported = await Network.Post(
            $"{path}/progress",
            started.Expect(HttpStatusCode.NoContent).ETag,
            new { percent = 60 }
        );
        (
            await Network.Post(
                $"{path}/complete",
                reported.Expect(HttpStatusCode.NoContent).ETag,
                new { actual = 55, evidenceRefs = new[] { "minutes of 7 November" } }
            )
        ).Expect(HttpStatusCode.NoContent);

        var done = (await Network.Get(path)).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(
            ("Completed", 100, 0.75m),
            ((string?)done["status"], done["progress"]!.GetValue<int>(), done["attainment"]!.GetValue<decimal>())
        );
        var history = (await Network.Get($"{path}/history")).Expect(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(
            [
                "action_option_proposed",
                "action_option_agreed",
                "action_option_agreed",
                "action_option_selected",
                "action_option_started",
                "action_option_progress_reported",
                "action_option_completed",
            ],
            history.Select(entry => (string?)entry!["event"])
        );
    }

    [Fact]
    public async Task A_side_agrees_once_and_repeating_it_changes_nothing()
    {
        var option = await Options.ProposeAsync(Office, active.Berlin);
        var agreed = (await Office.Post($"{option.Path}/agree", option.ETag)).Expect(HttpStatusCode.NoContent);
        var again = (await Office.Post($"{option.Path}/agree", agreed.ETag)).Expect(HttpStatusCode.NoContent);
        Assert.Equal(agreed.ETag, again.ETag);
        Assert.Equal("Proposed", (string?)(await Office.Get(option.Path)).Json["status"]);
    }

    [Fact]
    public async Task A_changed_promise_voids_the_agreement_given()
    {
        var option = await Options.ProposeAsync(Office, active.Berlin);
        var agreed = (await Network.Post($"{option.Path}/agree", option.ETag)).Expect(HttpStatusCode.NoContent);
        var changed = Options.Plan();
        changed["due"] = "31.12.2018";
        (await Office.Put(option.Path, agreed.ETag, changed)).Expect(HttpStatusCode.NoContent);

        var read = (await Office.Get(option.Path)).Json;
        Assert.Empty(read["agreements"]!.AsArray());
        Assert.Equal("2018-12-31", (string?)read["due"]);
    }

    [Fact]
    public async Task An_agreement_needs_a_goal_and_a_due_date()
    {
        var body = Options.Body(active.Berlin);
        body.Remove("goal");
        body.Remove("due");
        var bare = (await Office.Create(Options.Path, body)).Expect(HttpStatusCode.Created);
        var refused = (await Office.Post($"{Options.PathOf(bare.Id)}/agree", bare.ETag)).Expect(
            HttpStatusCode.Conflict
        );
        Assert.Equal(["action-option.no-goal", "action-option.no-due"], refused.Codes);
    }

    [Fact]
    public async Task Options_come_from_findings_of_the_same_networks_assessment()
    {
        var body = Options.Body(active.Berlin);
        body["findingIds"] = new[] { Guid.CreateVersion7() };
        (await Office.Create(Options.Path, body)).ExpectProblem(
            HttpStatusCode.Conflict,
            "action-option.unknown-finding"
        );
        body["findingIds"] = Array.Empty<Guid>();
        (await Office.Create(Options.Path, body)).ExpectProblem(HttpStatusCode.Conflict, "action-option.no-finding");
        body = Options.Body(active.Berlin);
        body["networkId"] = active.Elsewhere.NetworkId;
        (await Office.Create(Options.Path, body)).ExpectProblem(
            HttpStatusCode.Conflict,
            "action-option.assessment-of-another-network"
        );
        body["assessmentId"] = Guid.CreateVersion7();
        (await Office.Create(Options.Path, body)).ExpectProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Options_come_from_a_finalised_assessment()
    {
        var open = (
            await Office.Create(
                "/api/v1/assessments",
                new
                {
                    networkId = active.Berlin.NetworkId,
                    plannedOn = "2017-02-01",
                    phase = "Development",
                }
            )
        ).Expect(HttpStatusCode.Created);
        var body = Options.Body(active.Berlin);
        body["assessmentId"] = open.Id;
        var refused = (await Office.Create(Options.Path, body)).Expect(HttpStatusCode.Conflict);
        Assert.Contains("action-option.assessment-not-finalised", refused.Codes);
    }

    [Fact]
    public async Task Every_fault_of_the_input_is_named_with_its_path()
    {
        var body = new Dictionary<string, object?>
        {
            ["findingIds"] = new[] { active.Berlin.FindingId, active.Berlin.FindingId },
            ["title"] = "",
            ["benefit"] = 6,
            ["goal"] = new
            {
                indicator = "firms",
                baseline = 40,
                target = 40.0,
                unit = "",
            },
        };
        var refused = (await Office.Create(Options.Path, body)).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(
            [
                "assessmentId",
                "benefit",
                "effort",
                "findingIds",
                "goal.target",
                "goal.unit",
                "networkId",
                "owner",
                "title",
            ],
            refused.Fields.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("""{"percent":101}""", "percent")]
    [InlineData("""{"percent":-1}""", "percent")]
    [InlineData("{}", "percent")]
    [InlineData("""{"percent":"60"}""", "percent")]
    public async Task Progress_is_a_number_from_zero_to_a_hundred(string json, string field)
    {
        var option = await Options.ProposeAsync(Office, active.Berlin);
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        var refused = (await Office.Post($"{option.Path}/progress", option.ETag, content)).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        Assert.Equal([field], refused.Fields);
    }

    [Fact]
    public async Task A_deferred_option_waits_and_a_rejected_one_says_why()
    {
        var option = await Options.ProposeAsync(Network, active.Berlin);
        var deferred = (await Office.Post($"{option.Path}/defer", option.ETag)).Expect(HttpStatusCode.NoContent);
        (await Office.Post($"{option.Path}/agree", deferred.ETag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "action-option.only-proposed-are-agreed"
        );
        var resumed = (await Office.Post($"{option.Path}/resume", deferred.ETag)).Expect(HttpStatusCode.NoContent);
        (await Network.Post($"{option.Path}/reject", resumed.ETag, new { reason = " " })).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        (await Network.Post($"{option.Path}/reject", resumed.ETag, new { reason = "no money" })).Expect(
            HttpStatusCode.NoContent
        );
        var last = (await Office.Get($"{option.Path}/history")).Json.AsArray()[^1]!;
        Assert.Equal(
            ("action_option_rejected", "no money", "coordinator"),
            ((string?)last["event"], (string?)last["reason"], (string?)last["by"])
        );
    }

    [Fact]
    public async Task For_the_people_of_other_networks_it_does_not_exist()
    {
        var option = await Options.ProposeAsync(Network, active.Berlin);
        var stranger = active.Host.As(People.Stranger);
        (await stranger.Get(option.Path)).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        (await stranger.Get($"{option.Path}/history")).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        (await stranger.Post($"{option.Path}/agree", option.ETag)).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        (await stranger.Create(Options.Path, Options.Body(active.Berlin))).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        var seen = (await stranger.Get($"{Options.Path}?network={active.Berlin.NetworkId}")).Expect(HttpStatusCode.OK);
        Assert.Empty(seen.Json["items"]!.AsArray());
        (await active.Host.As(People.Ministry).Get(option.Path)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task They_are_listed_by_network_and_state_page_by_page()
    {
        var stranger = active.Host.As(People.Stranger);
        List<Guid> made = [];
        for (var i = 0; i < 3; i++)
        {
            active.Host.Clock.Advance(TimeSpan.FromSeconds(1));
            made.Add((await Options.ProposeAsync(stranger, active.Elsewhere)).Id);
        }

        var list = $"{Options.Path}?network={active.Elsewhere.NetworkId}&status=Proposed&limit=2";
        var first = (await Office.Get(list)).Expect(HttpStatusCode.OK).Json;
        var second = (await Office.Get($"{list}&cursor={first["nextCursor"]}")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(
            made.AsEnumerable().Reverse(),
            first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(o => o!["id"]!.GetValue<Guid>())
        );
        Assert.Null(second["nextCursor"]);
        Assert.Empty((await Office.Get($"{list}&status=Abandoned")).Json["items"]?.AsArray() ?? []);

        (await Office.Get($"{Options.Path}?limit=0")).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        (await Office.Get($"{Options.Path}?status=99")).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        (await Office.Get($"{Options.Path}?cursor=x")).ExpectProblem(HttpStatusCode.BadRequest, "malformed");
    }

    [Fact]
    public async Task What_is_late_is_shown_as_late()
    {
        var body = Options.Body(active.Berlin);
        body["due"] = "2017-01-31";
        var option = (await Office.Create(Options.Path, body)).Expect(HttpStatusCode.Created);
        var path = Options.PathOf(option.Id);
        await Options.SelectAsync(active.Host, active.Berlin, option.Id);
        Assert.False((await Office.Get(path)).Json["isOverdue"]!.GetValue<bool>());
        active.Host.SetDay("2017-02-01");
        Assert.True((await Office.Get(path)).Json["isOverdue"]!.GetValue<bool>());
        active.Host.SetDay(ActivePartnerships.StartDay);
    }
}

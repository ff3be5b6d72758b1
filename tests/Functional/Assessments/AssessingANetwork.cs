using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Assessments;

public sealed class AssessingANetwork(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Assessments = AssessmentStory.Assessments;

    [Fact]
    public async Task From_the_plan_to_the_scores()
    {
        host.SetDay("2026-11-24");
        var story = await AssessmentStory.ScheduleAsync(host, People.Coordinator);
        var planned = await story.ReadAsync(People.Coordinator);
        Assert.Equal(
            ("Scheduled", "2026-1", 0),
            ((string?)planned["status"], (string?)planned["catalogueVersion"], planned["progress"]!.AsArray().Count)
        );

        await story.StartAsync();
        await story.HandInAsync("network", AssessmentStory.All(2, ("impact-indicators", 3), ("strategy-goals", 2)));
        await story.HandInAsync("office", AssessmentStory.All(2, ("impact-indicators", 1), ("strategy-goals", 1)));
        var open = await story.ReadAsync(People.Coordinator);
        Assert.Equal("InConsensus", (string?)open["status"]);
        Assert.Equal(
            ["impact-indicators", "strategy-goals"],
            open["openDifferences"]!.AsArray().Select(c => (string?)c)
        );

        (await story.ChangeAsync(People.Lead, "finalise")).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.differences-open"
        );
        (
            await story.AgreeAsync(
                "impact-indicators",
                new { level = 2, comment = "Indicators exist, but no baselines" }
            )
        ).Expect(HttpStatusCode.NoContent);
        (await story.AgreeAsync("strategy-goals", new { level = 1 })).Expect(HttpStatusCode.NoContent);
        (await story.RecordAsync("Weakness", "impact", "Nobody measures the effect")).Expect(HttpStatusCode.Created);
        (await story.ChangeAsync(People.Lead, "finalise")).Expect(HttpStatusCode.NoContent);

        var finalised = await story.ReadAsync(People.Coordinator);
        Assert.Equal(("Finalised", "2026-11-24"), ((string?)finalised["status"], (string?)finalised["finalisedOn"]));
        // Strategy: (1·2 + 1.5·1 + 1·2 + 1·2) / 4.5 = 7.5 / 4.5, · 25; all others 50. Weights 1, of 9 in all.
        var dimensions = finalised["scores"]!["dimensions"]!.AsArray();
        Assert.Equal(41.6667m, (decimal?)dimensions[0]!["score"]);
        Assert.All(dimensions.Skip(1), d => Assert.Equal(50m, (decimal?)d!["score"]));
        Assert.Equal(49.0741m, (decimal?)finalised["scores"]!["overall"]);
        var finding = Assert.Single(finalised["findings"]!.AsArray())!;
        Assert.Equal(
            ("Weakness", "impact", "Nobody measures the effect"),
            ((string?)finding["kind"], (string?)finding["dimension"], (string?)finding["text"])
        );
    }

    [Fact]
    public async Task A_finalised_assessment_is_immutable_and_corrected_by_a_new_one()
    {
        host.SetDay("2027-02-01");
        var first = await AssessmentStory.FinalisedAsync(host, People.Coordinator, level: 1);
        (await first.AgreeAsync("strategy-goals", new { level = 2, comment = "Later" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.closed"
        );
        (await first.RecordAsync("Strength", "impact")).ExpectProblem(HttpStatusCode.Conflict, "assessment.closed");
        (await first.ChangeAsync(People.Lead, "discard", new { reason = "Wrong" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.closed"
        );

        host.SetDay("2027-02-02");
        var correction = await AssessmentStory.FinalisedAsync(host, People.Coordinator, level: 2, replaces: first.Id);

        Assert.Equal(first.Id, (Guid?)(await correction.ReadAsync())["replaces"]);
        Assert.Equal(25m, (decimal?)(await first.ReadAsync())["scores"]!["overall"]);
        var next = await AssessmentStory.ScheduleAsync(host, People.Coordinator);
        Assert.Equal(correction.Id, (Guid?)(await next.ReadAsync())["previous"]);

        (
            await host.As(People.Adviser)
                .Create(
                    Assessments,
                    new
                    {
                        networkId = first.Network,
                        plannedOn = "2026-12-01",
                        phase = "Maturity",
                        replaces = next.Id,
                    }
                )
        ).ExpectProblem(HttpStatusCode.Conflict, "assessment.replaces-unfinished");
    }

    [Fact]
    public async Task Only_a_published_network_is_assessed()
    {
        var draft = (await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network("Draft"))).Expect(
            HttpStatusCode.Created
        );
        object For(Guid network) =>
            new
            {
                networkId = network,
                plannedOn = "2026-12-01",
                phase = "Initiation",
            };
        (await host.As(People.Adviser).Create(Assessments, For(draft.Id))).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.network-not-published"
        );
        (await host.As(People.Adviser).Create(Assessments, For(Guid.CreateVersion7()))).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }

    [Fact]
    public async Task Repeating_what_already_holds_records_nothing()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        var before = await story.ETagAsync();
        await story.StartAsync();
        Assert.Equal(before, await story.ETagAsync());

        (await story.ChangeAsync(People.Lead, "discard", new { reason = "Planned twice" })).Expect(
            HttpStatusCode.NoContent
        );
        var discarded = await story.ETagAsync();
        (await story.ChangeAsync(People.Lead, "discard", new { reason = "Again" })).Expect(HttpStatusCode.NoContent);
        Assert.Equal(discarded, await story.ETagAsync());
        var history = (await host.As(People.Coordinator).Get($"{story.Path}/history")).Json.AsArray();
        Assert.Equal(
            ["assessment_scheduled", "assessment_started", "assessment_participants_named", "assessment_discarded"],
            history.Select(e => (string?)e!["event"])
        );
        Assert.Equal("Planned twice", (string?)history[^1]!["reason"]);
    }

    [Fact]
    public async Task A_plan_changes_until_the_start()
    {
        var story = await AssessmentStory.ScheduleAsync(host, People.Coordinator);
        object plan = new
        {
            plannedOn = "2027-01-15",
            phase = "Maturity",
            catalogueVersion = "2026-1",
        };
        (await host.As(People.Adviser).Put(story.Path, await story.ETagAsync(), plan)).Expect(HttpStatusCode.NoContent);
        Assert.Equal("Maturity", (string?)(await story.ReadAsync())["phase"]);
        await story.StartAsync();
        (await host.As(People.Adviser).Put(story.Path, await story.ETagAsync(), plan)).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.only-scheduled-are-replanned"
        );
    }

    [Fact]
    public async Task A_network_s_people_see_their_own_assessments_only()
    {
        var own = await AssessmentStory.StartAsync(host, People.Coordinator);
        var foreign = await AssessmentStory.StartAsync(host, People.Stranger);

        foreach (var route in new[] { "", "/history", "/sheets/network", "/differences", "/comparison" })
        {
            (await host.As(People.Stranger).Get(own.Path + route)).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        }

        (
            await host.As(People.Stranger)
                .Put($"{own.Path}/sheets/network/ratings/strategy-goals", own.Path, new { level = 1 })
        ).ExpectProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        (
            await host.As(People.Stranger)
                .Put(
                    $"{own.Path}/sheets/network/ratings/strategy-goals",
                    (await host.As(People.Coordinator).Get($"{own.Path}/sheets/network")).ETag,
                    new { level = 1 }
                )
        ).ExpectProblem(HttpStatusCode.NotFound, "not-found");

        var listed = (await host.As(People.Stranger).Get(Assessments)).Json["items"]!.AsArray();
        Assert.All(listed, row => Assert.Equal(foreign.Network, (Guid?)row!["networkId"]));
        Assert.Empty(
            (await host.As(People.Stranger).Get($"{Assessments}?network={own.Network}")).Json["items"]!.AsArray()
        );
    }

    [Fact]
    public async Task The_list_comes_newest_first_in_pages()
    {
        for (var i = 0; i < 3; i++)
        {
            await AssessmentStory.ScheduleAsync(host, People.Peers[0]);
        }

        var filter = $"{Assessments}?network={People.Peers[0].Network}&status=Scheduled";
        var first = (await host.As(People.Lead).Get($"{filter}&limit=2")).Expect(HttpStatusCode.OK).Json;
        var second = (await host.As(People.Lead).Get($"{filter}&limit=2&cursor={first["nextCursor"]}"))
            .Expect(HttpStatusCode.OK)
            .Json;

        Guid[] ids = [.. first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(row => (Guid)row!["id"]!)];
        Assert.Equal(3, ids.Length);
        Assert.Equal(ids.OrderDescending(), ids);
        Assert.Null(second["nextCursor"]);
        (await host.As(People.Lead).Get($"{filter}&limit=0")).ExpectProblem(HttpStatusCode.BadRequest, "validation");
    }

    [Fact]
    public async Task The_catalogue_is_read_by_whoever_assesses()
    {
        const string catalogues = "/api/v1/assessment-catalogues";
        var row = Assert.Single((await host.As(People.Coordinator).Get(catalogues)).Json.AsArray())!;
        Assert.Equal(("2026-1", 8, 32), ((string?)row["version"], (int?)row["dimensions"], (int?)row["criteria"]));

        var catalogue = (await host.As(People.Coordinator).Get($"{catalogues}/2026-1")).Expect(HttpStatusCode.OK).Json;
        var mission = catalogue["dimensions"]![0]!["criteria"]![0]!;
        Assert.Equal(("strategy-mission", "Leitbild"), ((string?)mission["code"], (string?)mission["label"]!["de"]));
        Assert.Equal(5, mission["levels"]!.AsArray().Count);

        (await host.As(People.Coordinator).Get($"{catalogues}/1999-1")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await host.As().Get(catalogues)).ExpectProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        (await host.As(People.Ministry).Get(catalogues)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Every_fault_of_a_plan_is_named_with_its_path()
    {
        var refused = (
            await host.As(People.Adviser).Create(Assessments, new { catalogueVersion = "1999-1" })
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(
            ["catalogueVersion", "networkId", "phase", "plannedOn"],
            refused.Fields.Order(StringComparer.Ordinal)
        );

        var story = await AssessmentStory.ScheduleAsync(host, People.Coordinator);
        var named = (
            await story.ChangeAsync(
                People.Adviser,
                "start",
                new
                {
                    networkParticipants = new[] { "Erika Mustermann", "coordinator" },
                    officeParticipants = new[] { "coordinator" },
                }
            )
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(["networkParticipants[0]", "officeParticipants"], named.Fields.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"networkParticipants":null}""")]
    [InlineData("""{"networkParticipants":[null]}""")]
    [InlineData("""{"participants":[]}""")]
    public async Task A_start_that_cannot_be_read_is_refused(string json)
    {
        var story = await AssessmentStory.ScheduleAsync(host, People.Coordinator);
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        (await story.ChangeAsync(People.Adviser, "start", body)).Expect(HttpStatusCode.BadRequest);
        Assert.Equal("Scheduled", (string?)(await story.ReadAsync())["status"]);
    }

    [Fact]
    public async Task Whoever_may_not_lead_is_refused()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        var etag = await story.ETagAsync();
        foreach (var person in new[] { People.Coordinator, People.Reviewer, People.Auditor, People.Ministry })
        {
            (await host.As(person).Post($"{story.Path}/discard", etag, new { reason = "Why" })).ExpectProblem(
                HttpStatusCode.Forbidden,
                "forbidden"
            );
            (await host.As(person).Post($"{story.Path}/finalise", etag)).ExpectProblem(
                HttpStatusCode.Forbidden,
                "forbidden"
            );
        }

        (
            await host.As(People.Coordinator).Put($"{story.Path}/consensus/strategy-goals", etag, new { level = 1 })
        ).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
    }
}

using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Assessments;

public sealed class FindingAConsensus(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task The_differences_show_both_sides_and_what_was_agreed()
    {
        var story = await InConsensusAsync(
            [("strategy-goals", 1), ("impact-indicators", 0)],
            [("strategy-goals", 2), ("impact-indicators", 4)]
        );

        var differences = (await host.As(People.Coordinator).Get($"{story.Path}/differences"))
            .Expect(HttpStatusCode.OK)
            .Json.AsArray();

        Assert.Equal(
            [("strategy-goals", 1, 2, false), ("impact-indicators", 0, 4, true)],
            differences.Select(d =>
                (
                    (string?)d!["criterion"],
                    (int?)d["network"]!["level"],
                    (int?)d["office"]!["level"],
                    (bool?)d["needsComment"]
                )
            )
        );
        Assert.All(differences, d => Assert.Null(d!["consensus"]));
        (await story.AgreeAsync("strategy-goals", new { level = 2 })).Expect(HttpStatusCode.NoContent);
        differences = (await host.As(People.Coordinator).Get($"{story.Path}/differences")).Json.AsArray();
        Assert.Equal(2, (int?)differences[0]!["consensus"]!["level"]);
    }

    [Fact]
    public async Task There_are_no_differences_to_read_before_both_have_handed_in()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await story.HandInAsync("network", AssessmentStory.All(1));
        (await host.As(People.Coordinator).Get($"{story.Path}/differences")).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.ratings-missing"
        );
        (await story.AgreeAsync("strategy-goals", new { level = 1 })).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.ratings-missing"
        );
    }

    [Fact]
    public async Task A_wide_difference_needs_a_comment_and_a_high_level_evidence()
    {
        var story = await InConsensusAsync([("impact-indicators", 0)], [("impact-indicators", 4)]);

        var refused = await story.AgreeAsync("impact-indicators", new { level = 3 });
        refused.Expect(HttpStatusCode.Conflict);
        Assert.Equal(["assessment.evidence-missing", "assessment.comment-missing"], refused.Codes);
        (
            await story.AgreeAsync(
                "impact-indicators",
                new
                {
                    level = 3,
                    evidence = "Report of 2026",
                    comment = "The network had overlooked the report",
                }
            )
        ).Expect(HttpStatusCode.NoContent);
        var consensus = (await story.ReadAsync(People.Coordinator))["consensus"]!
            .AsArray()
            .Single(r => (string?)r!["criterion"] == "impact-indicators");
        Assert.Equal("The network had overlooked the report", (string?)consensus!["comment"]);
    }

    [Fact]
    public async Task The_history_tells_who_agreed_on_what()
    {
        var story = await InConsensusAsync([("strategy-goals", 1)], [("strategy-goals", 2)]);
        (await story.AgreeAsync("strategy-goals", new { level = 2 }, by: People.Reviewer)).Expect(
            HttpStatusCode.NoContent
        );

        var last = (await host.As(People.Coordinator).Get($"{story.Path}/history")).Json.AsArray()[^1]!;
        Assert.Equal(("assessment_consensus_set", "reviewer"), ((string?)last["event"], (string?)last["by"]));
        Assert.Equal("consensus.strategy-goals", (string?)Assert.Single(last["changes"]!.AsArray())!["field"]);
    }

    [Fact]
    public async Task Findings_are_recorded_changed_and_withdrawn_by_their_id()
    {
        var story = await InConsensusAsync([], []);
        var recorded = (await story.RecordAsync("Weakness", "impact", "No numbers")).Expect(HttpStatusCode.Created);
        var path = recorded.Location!.ToString();
        Assert.Equal($"{story.Path}/findings/{recorded.Id}", path);

        var changed = (
            await host.As(People.Reviewer)
                .Put(
                    path,
                    recorded.ETag,
                    new
                    {
                        kind = "Strength",
                        dimension = "impact",
                        text = "Numbers",
                    }
                )
        ).Expect(HttpStatusCode.NoContent);
        Assert.Equal("Strength", (string?)(await story.ReadAsync())["findings"]![0]!["kind"]);

        (
            await host.As(People.Adviser).Post($"{story.Path}/findings", changed.ETag, new { dimension = "fame" })
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        (await DeleteAsync(path, changed.ETag)).Expect(HttpStatusCode.NoContent);
        Assert.Empty((await story.ReadAsync())["findings"]!.AsArray());
        (await DeleteAsync(path, await story.ETagAsync())).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.unknown-finding"
        );
    }

    [Fact]
    public async Task Every_gap_is_named_when_it_is_finalised_too_early()
    {
        var story = await AssessmentStory.ScheduleAsync(host, People.Coordinator);
        (await story.ChangeAsync(People.Adviser, "start", new { })).Expect(HttpStatusCode.NoContent);
        await story.HandInAsync("network", [AssessmentStory.Rated("strategy-goals", 1)]);
        await story.HandInAsync("office", [AssessmentStory.Rated("strategy-goals", 2)]);

        var refused = await story.ChangeAsync(People.Lead, "finalise");
        refused.Expect(HttpStatusCode.Conflict);
        Assert.Equal(
            ["assessment.participants-missing", "assessment.differences-open", "assessment.too-few-answers"],
            refused.Codes
        );

        (
            await host.As(People.Adviser)
                .Put(
                    $"{story.Path}/participants",
                    await story.ETagAsync(),
                    new { networkParticipants = new[] { "coordinator" }, officeParticipants = new[] { "adviser" } }
                )
        ).Expect(HttpStatusCode.NoContent);
        (await story.AgreeAsync("strategy-goals", new { level = 2 })).Expect(HttpStatusCode.NoContent);
        (await story.ChangeAsync(People.Lead, "finalise")).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.too-few-answers"
        );
    }

    [Fact]
    public async Task Changes_of_the_assessment_need_its_current_version()
    {
        var story = await InConsensusAsync([("strategy-goals", 1)], [("strategy-goals", 2)]);
        var etag = await story.ETagAsync();
        (await story.AgreeAsync("strategy-goals", new { level = 2 })).Expect(HttpStatusCode.NoContent);
        (
            await host.As(People.Reviewer).Put($"{story.Path}/consensus/strategy-goals", etag, new { level = 1 })
        ).ExpectProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        (await host.As(People.Lead).Post($"{story.Path}/finalise", etag: null)).ExpectProblem(
            (HttpStatusCode)428,
            "if-match-missing"
        );
    }

    private Task<Answer> DeleteAsync(string path, string? etag) =>
        host.As(People.Reviewer)
            .Send(HttpMethod.Delete, path, with: r => r.Headers.TryAddWithoutValidation("If-Match", etag));

    private async Task<AssessmentStory> InConsensusAsync((string, int)[] network, (string, int)[] office)
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await story.HandInAsync("network", AssessmentStory.All(2, network));
        await story.HandInAsync("office", AssessmentStory.All(2, office));
        return story;
    }
}

using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Assessments;

public sealed class FillingASheet(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Saving_one_side_does_not_make_the_other_stale()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        var (network, office) = ($"{story.Path}/sheets/network", $"{story.Path}/sheets/office");
        var networkTag = (await host.As(People.Coordinator).Get(network)).ETag;
        var officeTag = (await host.As(People.Adviser).Get(office)).ETag;

        for (var level = 0; level < 3; level++)
        {
            networkTag = (
                await host.As(People.Coordinator).Put($"{network}/ratings/strategy-goals", networkTag, new { level })
            )
                .Expect(HttpStatusCode.NoContent)
                .ETag;
            officeTag = (
                await host.As(People.Adviser).Put($"{office}/ratings/strategy-goals", officeTag, new { level })
            )
                .Expect(HttpStatusCode.NoContent)
                .ETag;
        }

        (
            await host.As(People.Deputy)
                .Put($"{network}/ratings/strategy-goals", $"\"{Guid.CreateVersion7()}\"", new { level = 1 })
        ).ExpectProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        (
            await host.As(People.Deputy).Put($"{network}/ratings/strategy-goals", etag: null, new { level = 1 })
        ).ExpectProblem((HttpStatusCode)428, "if-match-missing");
    }

    [Fact]
    public async Task Sides_that_hand_in_at_the_same_moment_both_succeed_and_open_the_consensus_once()
    {
        for (var round = 0; round < 5; round++)
        {
            var story = await AssessmentStory.StartAsync(host, People.Coordinator);
            var tags = new Dictionary<string, (Person Person, string? ETag)>();
            foreach (var (side, person) in new[] { ("network", People.Coordinator), ("office", People.Adviser) })
            {
                var sheet = $"{story.Path}/sheets/{side}";
                var rated = await host.As(person)
                    .Put($"{sheet}/ratings/strategy-goals", (await host.As(person).Get(sheet)).ETag, new { level = 1 });
                tags[side] = (person, rated.Expect(HttpStatusCode.NoContent).ETag);
            }

            var answers = await Task.WhenAll(
                tags.Select(t => host.As(t.Value.Person).Post($"{story.Path}/sheets/{t.Key}/hand-in", t.Value.ETag))
            );

            Assert.All(answers, a => a.Expect(HttpStatusCode.NoContent));
            Assert.Equal("InConsensus", (string?)(await story.ReadAsync())["status"]);
            var events = (await host.As(People.Lead).Get($"{story.Path}/history")).Json.AsArray();
            Assert.Single(events, e => (string?)e!["event"] == "assessment_consensus_opened");
        }
    }

    [Fact]
    public async Task Many_ratings_are_saved_as_a_whole_and_shown_in_the_order_of_the_catalogue()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        var sheet = $"{story.Path}/sheets/office";
        var etag = (await host.As(People.Adviser).Get(sheet)).ETag;
        etag = (
            await host.As(People.Adviser)
                .Put(
                    sheet,
                    etag,
                    new
                    {
                        ratings = new[]
                        {
                            AssessmentStory.Rated("impact-steering", 2),
                            AssessmentStory.Rated("strategy-goals", 1),
                            new { criterion = "cooperation-policy", notApplicable = true },
                        },
                    }
                )
        )
            .Expect(HttpStatusCode.NoContent)
            .ETag;

        var read = (await host.As(People.Reviewer).Get(sheet)).Json;
        Assert.Equal(
            ["strategy-goals", "impact-steering", "cooperation-policy"],
            read["ratings"]!.AsArray().Select(r => (string?)r!["criterion"])
        );
        Assert.Equal(AssessmentStory.Criteria.Length - 3, read["unanswered"]!.AsArray().Count);

        (
            await host.As(People.Adviser)
                .Put(sheet, etag, new { ratings = new[] { AssessmentStory.Rated("strategy-goals", 1) } })
        ).Expect(HttpStatusCode.NoContent);
        Assert.Single((await host.As(People.Adviser).Get(sheet)).Json["ratings"]!.AsArray());
    }

    [Fact]
    public async Task Every_fault_of_the_input_is_named_with_its_path()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        var sheet = $"{story.Path}/sheets/network";
        var etag = (await host.As(People.Coordinator).Get(sheet)).ETag;

        var refused = (
            await host.As(People.Coordinator)
                .Put(
                    sheet,
                    etag,
                    new
                    {
                        ratings = new object[]
                        {
                            new { criterion = "strategy-goals", level = 5 },
                            new { criterion = "strategy-fame", level = 1 },
                            new
                            {
                                criterion = "actors-smes",
                                level = 1,
                                notApplicable = true,
                            },
                            new { criterion = "strategy-plan" },
                            new
                            {
                                criterion = "strategy-needs",
                                level = -1,
                                evidence = new string('x', 2001),
                            },
                        },
                    }
                )
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(
            [
                "ratings[0].level",
                "ratings[1].criterion",
                "ratings[2].level",
                "ratings[3].level",
                "ratings[4].evidence",
                "ratings[4].level",
            ],
            refused.Fields.Order(StringComparer.Ordinal)
        );

        var twice = (
            await host.As(People.Coordinator)
                .Put(
                    sheet,
                    etag,
                    new
                    {
                        ratings = new[]
                        {
                            AssessmentStory.Rated("strategy-goals", 1),
                            AssessmentStory.Rated("strategy-goals", 2),
                        },
                    }
                )
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(["ratings"], twice.Fields);
        Assert.Equal(
            ["level"],
            (await host.As(People.Coordinator).Put($"{sheet}/ratings/strategy-goals", etag, new { level = 9 }))
                .ExpectProblem(HttpStatusCode.BadRequest, "validation")
                .Fields
        );
    }

    [Theory]
    [InlineData("""{"ratings":[null]}""", "ratings[0]")]
    [InlineData("""{"ratings":null}""", "ratings")]
    [InlineData("""{"ratings":[{"criterion":"strategy-goals","level":1.5}]}""", "ratings[0].level")]
    [InlineData("""{"ratings":[{"criterion":"strategy-goals","level":"2"}]}""", "ratings[0].level")]
    [InlineData("""{"ratings":[{"level":2}]}""", "ratings[0].criterion")]
    public async Task What_cannot_be_read_is_refused_with_its_path(string json, string path)
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        var sheet = $"{story.Path}/sheets/network";
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        var refused = (
            await host.As(People.Coordinator).Put(sheet, (await host.As(People.Coordinator).Get(sheet)).ETag, body)
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal([path], refused.Fields);
    }

    [Fact]
    public async Task Catalogue_and_phase_decide_what_may_be_answered()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator, phase: "Initiation");
        var sheet = $"{story.Path}/sheets/network";
        var etag = (await host.As(People.Coordinator).Get(sheet)).ETag;
        (
            await host.As(People.Coordinator).Put($"{sheet}/ratings/offers-projects", etag, new { level = 1 })
        ).ExpectProblem(HttpStatusCode.Conflict, "assessment.criterion-not-asked");
        (
            await host.As(People.Coordinator).Put($"{sheet}/ratings/strategy-goals", etag, new { notApplicable = true })
        ).ExpectProblem(HttpStatusCode.Conflict, "assessment.level-expected");
        (
            await host.As(People.Coordinator).Put($"{sheet}/ratings/actors-smes", etag, new { notApplicable = true })
        ).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_sheet_is_handed_in_with_evidence_and_only_once()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        var sheet = $"{story.Path}/sheets/network";
        var etag = (await host.As(People.Coordinator).Get(sheet)).ETag;
        (await host.As(People.Coordinator).Post($"{sheet}/hand-in", etag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "rating-sheet.empty"
        );
        etag = (await host.As(People.Coordinator).Put($"{sheet}/ratings/strategy-goals", etag, new { level = 3 }))
            .Expect(HttpStatusCode.NoContent)
            .ETag;
        var refused = (await host.As(People.Coordinator).Post($"{sheet}/hand-in", etag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.evidence-missing"
        );
        Assert.Contains("strategy-goals", (string?)refused.Json["detail"], StringComparison.Ordinal);

        etag = (
            await host.As(People.Coordinator)
                .Put($"{sheet}/ratings/strategy-goals", etag, new { level = 3, evidence = "Goals of 2026, page 2" })
        )
            .Expect(HttpStatusCode.NoContent)
            .ETag;
        etag = (await host.As(People.Coordinator).Post($"{sheet}/hand-in", etag)).Expect(HttpStatusCode.NoContent).ETag;
        Assert.Equal(
            etag,
            (await host.As(People.Deputy).Post($"{sheet}/hand-in", etag)).Expect(HttpStatusCode.NoContent).ETag
        );
        (
            await host.As(People.Coordinator).Put($"{sheet}/ratings/strategy-goals", etag, new { level = 2 })
        ).ExpectProblem(HttpStatusCode.Conflict, "rating-sheet.closed");
        Assert.Equal("coordinator", (string?)(await host.As(People.Deputy).Get(sheet)).Json["handedInBy"]);
    }

    [Fact]
    public async Task There_is_no_sheet_before_the_start_and_no_third_side()
    {
        var story = await AssessmentStory.ScheduleAsync(host, People.Coordinator);
        (await host.As(People.Coordinator).Get($"{story.Path}/sheets/network")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (
            await host.As(People.Coordinator)
                .Put($"{story.Path}/sheets/network/ratings/strategy-goals", await story.ETagAsync(), new { level = 1 })
        ).ExpectProblem(HttpStatusCode.Conflict, "assessment.not-started");
        (await host.As(People.Coordinator).Get($"{story.Path}/sheets/7")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }
}

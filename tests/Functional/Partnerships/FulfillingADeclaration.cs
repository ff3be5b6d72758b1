using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;
using static Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Partnerships;

public sealed class FulfillingADeclaration(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Each_side_reports_on_its_own_measures()
    {
        var story = await ActiveAsync(host);
        await story.DoneAsync(
            story.Coordinator,
            "measures/m1/report",
            new
            {
                status = "Fulfilled",
                note = "Forty firms",
                evidence = "file 7",
            }
        );
        (await story.TryAsync(People.Adviser, "measures/m2/report", new { status = "Fulfilled" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "measure.of-the-other-side"
        );
        await story.ReportAsync(Workshop, "InProgress");
        (await story.TryAsync(story.Coordinator, "measures/m9/report", new { status = "Fulfilled" })).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        foreach (var status in new[] { "Open", "Dropped" })
        {
            (await story.TryAsync(story.Coordinator, "measures/m2/report", new { status })).ExpectProblem(
                HttpStatusCode.BadRequest,
                "validation"
            );
        }

        var m1 = await MeasureAsync(story, "m1");
        Assert.Equal(
            ("Fulfilled", "Forty firms", "file 7", "2017-01-09"),
            ((string?)m1["status"], (string?)m1["note"], (string?)m1["evidence"], (string?)m1["reportedOn"])
        );
    }

    [Fact]
    public async Task What_is_late_shows_without_anybody_writing_it_down()
    {
        var story = await ActiveAsync(host);
        var etag = await story.ETagAsync();
        host.SetDay("2017-07-01");
        Assert.True((bool)(await MeasureAsync(story, "m2"))["isOverdue"]!);
        Assert.False((bool)(await MeasureAsync(story, "m1"))["isOverdue"]!);
        Assert.Equal(etag, await story.ETagAsync());
    }

    [Fact]
    public async Task A_progress_report_is_filed_questioned_and_accepted()
    {
        var story = await ActiveAsync(host);
        (await File(story, 1)).ExpectProblem(HttpStatusCode.Conflict, "progress-report.too-early");
        host.SetDay("2018-02-10");
        var report = (await story.ReadAsync())["progressReports"]![0]!;
        Assert.Equal(
            ("Open", true, "2018-02-09"),
            ((string?)report["status"], (bool)report["isOverdue"]!, (string?)report["dueOn"])
        );
        Assert.Equal("FileProgressReport", (string?)(await story.ReadAsync())["nextStep"]!["step"]);

        (await File(story, 1)).Expect(HttpStatusCode.NoContent);
        (await File(story, 9)).ExpectProblem(HttpStatusCode.Conflict, "progress-report.no-such-period");
        (await File(story, 0)).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        await story.DoneAsync(
            People.Adviser,
            "progress-reports/1/request-follow-up",
            new { reason = "Please name figures" }
        );
        (await story.TryAsync(People.Adviser, "progress-reports/1/accept")).ExpectProblem(
            HttpStatusCode.Conflict,
            "progress-report.awaits-follow-up"
        );
        (await File(story, 1)).Expect(HttpStatusCode.NoContent);
        await story.DoneAsync(People.Adviser, "progress-reports/1/accept");
        (await story.TryAsync(People.Adviser, "progress-reports/2/accept")).ExpectProblem(
            HttpStatusCode.Conflict,
            "progress-report.not-filed"
        );
        Assert.Equal("Accepted", (string?)(await story.ReadAsync())["progressReports"]![0]!["status"]);
        (await story.TryAsync(People.Adviser, "progress-reports", new { period = 1, text = "Ours" })).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
    }

    [Fact]
    public async Task An_amendment_takes_effect_with_both_signatures_and_the_earlier_text_stays_readable()
    {
        var story = await ActiveAsync(host);
        await story.ReportAsync("m1", "Fulfilled");
        var without = Text();
        without["measures"]!.AsArray().RemoveAt(0);
        (await story.PutAsync(People.Adviser, "amendment", without)).ExpectProblem(
            HttpStatusCode.Conflict,
            "declaration.fulfilled-measure-changed"
        );

        var later = Text();
        later["measures"]!.AsArray().RemoveAt(3);
        later["measures"]![3]!["due"] = "2017-Q4";
        later["measures"]!.AsArray().Add(Measure("m5", "Network", "2018"));
        (await story.PutAsync(People.Adviser, "amendment", later)).Expect(HttpStatusCode.NoContent);
        Assert.Equal("SignAmendment", (string?)(await story.ReadAsync())["nextStep"]!["step"]);
        (await story.TryAsync(People.Adviser, "amendment/sign", new { capacity = "x" })).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        await story.SignAsync("amendment/sign");

        var details = await story.ReadAsync();
        Assert.Null(details["amendment"]);
        Assert.Equal(2, (int)details["declaration"]!["number"]!);
        Assert.Equal(5, details["earlierDeclarations"]![0]!["measures"]!.AsArray().Count);
        Assert.Equal("Dropped", (string?)(await MeasureAsync(story, "m4"))["status"]);
        var workshop = await MeasureAsync(story, Workshop);
        Assert.Equal(("2017-Q4", "2017-Q3"), ((string?)workshop["due"], (string?)workshop["agreedDue"]));
        (await story.TryAsync(story.Coordinator, "measures/m4/report", new { status = "Fulfilled" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "measure.dropped"
        );
    }

    [Fact]
    public async Task A_proposed_amendment_can_be_withdrawn()
    {
        var story = await ActiveAsync(host);
        (await story.PutAsync(People.Adviser, "amendment", Text())).ExpectProblem(
            HttpStatusCode.Conflict,
            "declaration.nothing-amended"
        );
        (await story.PutAsync(People.Adviser, "amendment", Text("More."))).Expect(HttpStatusCode.NoContent);
        await story.DoneAsync(People.Adviser, "amendment/withdraw", new { reason = "Not needed" });
        Assert.Null((await story.ReadAsync())["amendment"]);
        (await story.TryAsync(story.Coordinator, "amendment/sign", new { capacity = "x" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "declaration.no-amendment"
        );
    }

    [Fact]
    public async Task A_renewal_is_concluded_by_a_longer_term()
    {
        var story = await ActiveAsync(host);
        host.SetDay("2022-01-01");
        await story.DoneAsync(People.Adviser, "begin-renewal");
        host.SetDay("2022-02-01");
        Assert.Equal("InRenewal", (string?)(await story.ReadAsync())["status"]);
        (await story.PutAsync(People.Adviser, "amendment", Text("Same term."))).ExpectProblem(
            HttpStatusCode.Conflict,
            "declaration.term-is-over"
        );
        var longer = Text();
        longer["term"]!["to"] = "2025-01-08";
        (await story.PutAsync(People.Adviser, "amendment", longer)).Expect(HttpStatusCode.NoContent);
        await story.SignAsync("amendment/sign");
        var details = await story.ReadAsync();
        Assert.Equal(("Active", "2025-01-08"), ((string?)details["status"], (string?)details["term"]!["to"]));
    }

    private static Task<Answer> File(Story story, int period) =>
        story.TryAsync(story.Coordinator, "progress-reports", new { period, text = "A good year" });

    private static async Task<JsonNode> MeasureAsync(Story story, string id) =>
        (await story.ReadAsync())["measures"]!.AsArray().Single(m => (string?)m!["id"] == id)!;
}

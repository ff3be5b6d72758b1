using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Reporting;

/// <summary>From the first sentence to the ministry's answer.</summary>
public sealed class LeadingAReport(ReportingProgramme programme) : IClassFixture<ReportingProgramme>
{
    [Fact]
    public async Task Nobody_releases_what_they_wrote_and_a_follow_up_makes_a_second_version()
    {
        var path = await programme.DraftAsync("QuarterlyStatus", "2017-01-01", "2017-03-31");
        var (lead, second) = (programme.Host.As(People.Lead), programme.Host.As(People.SecondLead));
        var last = (await lead.Get(path)).ETag;
        last = (await lead.Post($"{path}/write", last, new { texts = Texts("Von der Leitung ergänzt.") }))
            .Expect(HttpStatusCode.NoContent)
            .ETag;
        (await lead.Post($"{path}/release", last)).ExpectProblem(HttpStatusCode.Conflict, "report.own-release");
        last = (await second.Post($"{path}/release", last)).Expect(HttpStatusCode.NoContent).ETag;
        (await lead.Post($"{path}/write", last, new { texts = Texts("Zu spät.") })).ExpectProblem(
            HttpStatusCode.Conflict,
            "report.not-written"
        );
        last = (await lead.Post($"{path}/submit", last, new { on = ReportingProgramme.Today }))
            .Expect(HttpStatusCode.NoContent)
            .ETag;
        last = (
            await lead.Post(
                $"{path}/request-follow-up",
                last,
                new { on = ReportingProgramme.Today, reason = "Bitte die Reisen erläutern." }
            )
        )
            .Expect(HttpStatusCode.NoContent)
            .ETag;
        var ministry = programme.Host.As(People.Ministry);
        async Task MinistryKnowsAsync(string status, int number, string? remark)
        {
            var known = (await ministry.Get(path)).Expect(HttpStatusCode.OK).Json;
            Assert.Equal(
                (status, number, remark, false),
                (
                    (string?)known["status"],
                    (int)known["number"]!,
                    (string?)known["remark"],
                    (bool)known["isReleasable"]!
                )
            );
            var row = (await ministry.Get("/api/v1/reports"))
                .Expect(HttpStatusCode.OK)
                .Json.AsArray()
                .Single(row => path.EndsWith((string)row!["id"]!, StringComparison.Ordinal))!;
            Assert.Equal((status, number), ((string?)row["status"], (int)row["number"]!));
        }

        await MinistryKnowsAsync("FollowUpRequested", 1, "Bitte die Reisen erläutern.");
        await programme.RecordVoucherAsync("2017-03-16", "Bahn", 25, "0846", $"F-{Guid.CreateVersion7():N}");
        last = (await lead.Post($"{path}/write", last, new { texts = Texts("Die Reisen waren {K19.actual} teuer.") }))
            .Expect(HttpStatusCode.NoContent)
            .ETag;
        // What is being written in answer is not theirs to see yet.
        await MinistryKnowsAsync("FollowUpRequested", 1, "Bitte die Reisen erläutern.");
        last = (await second.Post($"{path}/release", last)).Expect(HttpStatusCode.NoContent).ETag;
        await MinistryKnowsAsync("Released", 2, null);

        var report = (await lead.Get(path)).Expect(HttpStatusCode.OK).Json;
        Assert.Equal([1, 2], report["releases"]!.AsArray().Select(release => (int)release!["number"]!));
        var text = (await lead.Get($"{path}/versions/2")).Expect(HttpStatusCode.OK).Json["document"]!["sections"]![0]!;
        Assert.Equal("Die Reisen waren 1.325,00 € teuer.", (string?)text["text"]);
        var changes = (await programme.Host.As(People.Ministry).Get($"{path}/versions/1/changes/2"))
            .Expect(HttpStatusCode.OK)
            .Json["figures"]!.AsArray();
        var spent = Assert.Single(changes, figure => (string?)figure!["code"] == "K19.actual")!;
        Assert.Equal((1300m, 1325m), ((decimal)spent["value"]!, (decimal)spent["otherValue"]!));
        Assert.Equal("0846 Dienstreisen", (string?)Assert.Single(spent["rows"]!.AsArray())!["name"]);
        Assert.DoesNotContain(changes, figure => (string?)figure!["code"] == "K4");
        (await lead.Post($"{path}/submit", last, new { on = "2017-07-09" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "report.day-out-of-order"
        );
    }

    [Fact]
    public async Task What_is_missing_is_named_all_at_once_and_a_figure_that_does_not_exist_is_refused()
    {
        var path = await programme.DraftAsync("QuarterlyStatus", "2017-07-01", "2017-09-30");
        var (controller, lead) = (programme.Host.As(People.Controller), programme.Host.As(People.Lead));
        var last = (await lead.Get(path)).ETag;
        last = (
            await controller.Post(
                $"{path}/write",
                last,
                new
                {
                    texts = new
                    {
                        Summary = "",
                        Progress = "",
                        Outlook = "Gut.",
                    },
                }
            )
        ).Expect(HttpStatusCode.NoContent).ETag;
        var refused = (await lead.Post($"{path}/release", last)).Expect(HttpStatusCode.Conflict).Json;
        Assert.Equal(
            ["report.period-not-over", "report.section-missing", "report.section-missing"],
            refused["violations"]!.AsArray().Select(violation => (string?)violation!["code"])
        );
        (
            await controller.Post($"{path}/write", last, new { texts = new { Summary = "Es sind {K99}." } })
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
    }

    [Fact]
    public async Task The_schedule_follows_from_the_notice_and_the_ministry_sees_only_what_is_released()
    {
        var rows = (await programme.Host.As(People.Controller).Get("/api/v1/reports")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(
            [
                "QuarterlyStatus 2017-04-30",
                "QuarterlyStatus 2017-07-30",
                "HalfYearReport 2017-07-31",
                "QuarterlyStatus 2017-10-30",
                "QuarterlyStatus 2018-01-30",
                "InterimProof 2018-04-30",
                "QuarterlyStatus 2018-04-30",
                "QuarterlyStatus 2018-07-30",
                "HalfYearReport 2018-07-31",
                "QuarterlyStatus 2018-10-30",
                "QuarterlyStatus 2019-01-30",
                "FinalProof 2019-06-30",
            ],
            rows.AsArray().Select(row => $"{row!["type"]} {row["due"]}").Order(DueFirst)
        );
        var draft = await programme.DraftAsync("QuarterlyStatus", "2017-04-01", "2017-06-30");
        var ministry = programme.Host.As(People.Ministry);
        (await ministry.Get(draft)).Expect(HttpStatusCode.NotFound);
        (await ministry.Get("/api/v1/figures?from=2017-01-01&to=2017-03-31")).Expect(HttpStatusCode.Forbidden);
        Assert.DoesNotContain(
            (await ministry.Get("/api/v1/reports")).Expect(HttpStatusCode.OK).Json.AsArray(),
            row => draft.EndsWith((string)row!["id"]!, StringComparison.Ordinal)
        );
    }

    private static readonly Comparer<string> DueFirst = Comparer<string>.Create(
        (one, other) =>
            string.CompareOrdinal(one[^10..], other[^10..]) is var days and not 0
                ? days
                : string.CompareOrdinal(one, other)
    );

    private static object Texts(string text) =>
        new
        {
            Summary = text,
            Progress = text,
            Outlook = text,
        };
}

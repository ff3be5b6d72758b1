using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.Reporting;

/// <summary>From the first word to the acceptance, with four eyes.</summary>
public sealed class LeadingAReport
{
    private const string Cora = "cora";
    private const string Lea = "lea";
    private static readonly DateOnly Today = new(2026, 4, 10);
    private static readonly DateTimeOffset AsOf = new(2026, 4, 10, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateRange Quarter = new(new(2026, 1, 1), new(2026, 3, 31));

    private static readonly Dictionary<ReportSection, string> Texts = new()
    {
        [ReportSection.Summary] = "Alles läuft.",
        [ReportSection.Progress] = "Es sind {K4} Partnerschaften.",
        [ReportSection.Outlook] = "Mehr davon.",
    };

    [Fact]
    public void Begins_open_and_is_a_draft_once_somebody_writes()
    {
        var report = Opened();
        Assert.Equal((ReportStatus.Open, 1), (report.Status, report.Number));
        report.Write(Texts, Cora);
        Assert.Equal((ReportStatus.Draft, 1), (report.Status, report.Number));
        Assert.Equal([Cora], report.Writers);
    }

    [Fact]
    public void Everybody_who_wrote_is_remembered_and_the_same_text_again_is_no_event()
    {
        var report = Draft();
        report.TakeEvents();
        report.Write(new Dictionary<ReportSection, string>(Texts.Reverse()), Lea);
        Assert.Empty(report.TakeEvents());
        report.Write(new Dictionary<ReportSection, string>(Texts) { [ReportSection.Outlook] = "Anders." }, Lea);
        Assert.Equal([Cora, Lea], report.Writers);
    }

    [Fact]
    public void Is_released_by_a_second_person_once_its_period_is_over()
    {
        var report = Draft();
        report.Release(Lea, AsOf, "abc", Today);
        Assert.Equal(ReportStatus.Released, report.Status);
        Assert.Equal([new ReportRelease(1, Today, Lea, AsOf, "abc")], report.Releases);
    }

    [Fact]
    public void Every_reason_against_a_release_is_told_at_once()
    {
        var report = Opened();
        report.Write(new Dictionary<ReportSection, string> { [ReportSection.Summary] = " " }, Cora);
        var refused = Assert.Throws<BrokenRuleException>(() => report.RequireReleasable(Cora, Quarter.To));
        Assert.Equal(
            [
                "report.period-not-over",
                "report.own-release",
                "report.section-missing",
                "report.section-missing",
                "report.section-missing",
            ],
            refused.Rules.Select(rule => rule.Code)
        );
        Assert.Contains(refused.Rules, rule => rule.ToString().Contains("Outlook", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ReportType.QuarterlyStatus, 3)]
    [InlineData(ReportType.HalfYearReport, 5)]
    [InlineData(ReportType.AnnualReport, 5)]
    [InlineData(ReportType.InterimProof, 5)]
    [InlineData(ReportType.FinalProof, 5)]
    public void Each_kind_demands_its_sections(ReportType type, int sections)
    {
        var report = Report.Open(Guid.Empty, Guid.Empty, type, Quarter);
        report.Write(new Dictionary<ReportSection, string>(), Cora);
        Assert.Equal(
            sections,
            Assert.Throws<BrokenRuleException>(() => report.RequireReleasable(Lea, Today)).Rules.Count
        );
    }

    [Fact]
    public void What_would_stand_in_no_section_is_refused_instead_of_dropped() =>
        Life.Refused(
            "report.section-not-asked-for",
            () =>
                Opened()
                    .Write(new Dictionary<ReportSection, string>(Texts) { [ReportSection.Economy] = "Sparsam." }, Cora)
        );

    [Fact]
    public void On_the_day_after_its_period_it_can_be_released() =>
        Draft().RequireReleasable(Lea, Quarter.To.AddDays(1));

    [Fact]
    public void Is_submitted_and_accepted_in_the_order_of_days()
    {
        var report = Released();
        Life.Refused("report.day-out-of-order", () => report.Submit(Today.AddDays(-1), Today.AddDays(5)));
        Life.Refused("report.day-out-of-order", () => report.Submit(Today.AddDays(6), Today.AddDays(5)));
        report.Submit(Today.AddDays(2), Today.AddDays(5));
        Life.Refused("report.day-out-of-order", () => report.Accept(Today.AddDays(1), Today.AddDays(5)));
        report.Accept(Today.AddDays(5), Today.AddDays(5));
        Assert.Equal(
            (ReportStatus.Accepted, Today.AddDays(2), Today.AddDays(5)),
            (report.Status, report.SubmittedOn, report.AcceptedOn)
        );
        Life.IsExplainedByItsEvents(report);
    }

    [Fact]
    public void A_follow_up_leads_to_a_further_version_with_writers_of_its_own()
    {
        var report = Submitted();
        report.RequestFollowUp("Bitte Zahlen je Land.", Today, Today);
        Assert.Equal(
            (ReportStatus.FollowUpRequested, 1, "Bitte Zahlen je Land."),
            (report.Status, report.Number, report.Remark)
        );
        report.Write(Texts, Lea);
        Assert.Equal((ReportStatus.Draft, 2), (report.Status, report.Number));
        Assert.Equal(ReportStatus.FollowUpRequested, report.StatusForMinistry);
        Assert.Equal([Lea], report.Writers);
        Life.Refused("report.own-release", () => report.Release(Lea, AsOf, "def", Today));
        report.Release(Cora, AsOf, "def", Today);
        Assert.Equal([1, 2], report.Releases.Select(release => release.Number));
        Assert.Equal(ReportStatus.Released, report.StatusForMinistry);
        Life.IsExplainedByItsEvents(report);
    }

    [Fact]
    public void A_release_that_is_taken_back_keeps_its_number_and_its_writers_stay_writers()
    {
        var report = Released();
        report.Reopen("Zahl vergessen");
        Assert.Equal((ReportStatus.Draft, 2, "Zahl vergessen"), (report.Status, report.Number, report.Remark));
        Assert.Equal(ReportStatus.Released, report.StatusForMinistry);
        report.Write(new Dictionary<ReportSection, string>(Texts) { [ReportSection.Outlook] = "Anders." }, Lea);
        Assert.Equal([Cora, Lea], report.Writers);
        Life.Refused("report.own-release", () => report.Release(Cora, AsOf, "def", Today));
        report.Release("max", AsOf, "def", Today);
        Assert.Equal([1, 2], report.Releases.Select(release => release.Number));
        Life.IsExplainedByItsEvents(report);
    }

    [Fact]
    public void Repeating_a_step_records_nothing()
    {
        var report = Released();
        Repeat(() => report.Submit(Today, Today));
        Repeat(() => report.RequestFollowUp("mehr", Today, Today));
        report.Write(Texts, Cora);
        report.Release(Lea, AsOf, "def", Today);
        Repeat(() => report.Reopen("doch nicht"));
        report.Release(Lea, AsOf, "ghi", Today);
        report.Submit(Today, Today);
        Repeat(() => report.Accept(Today, Today));

        void Repeat(Action step)
        {
            step();
            report.TakeEvents();
            step();
            Assert.Empty(report.TakeEvents());
        }
    }

    [Fact]
    public void A_step_out_of_turn_is_refused()
    {
        Life.Refused("report.only-drafts-are-released", () => Opened().Release(Lea, AsOf, "abc", Today));
        Life.Refused("report.only-released-are-submitted", () => Draft().Submit(Today, Today));
        Life.Refused("report.only-released-are-reopened", () => Submitted().Reopen("zu spät"));
        Life.Refused("report.only-submitted-are-checked", () => Released().Accept(Today, Today));
        Life.Refused("report.only-submitted-are-checked", () => Released().RequestFollowUp("mehr", Today, Today));
        Life.Refused("report.not-written", () => Released().Write(Texts, Cora));
        Life.Refused("report.not-written", () => Submitted().Write(Texts, Cora));
        Life.Refused("report.only-drafts-are-released", () => Released().Release(Lea, AsOf, "abc", Today));
    }

    private static Report Opened() => Report.Open(Guid.Empty, Guid.Empty, ReportType.QuarterlyStatus, Quarter);

    private static Report Draft()
    {
        var report = Opened();
        report.Write(Texts, Cora);
        return report;
    }

    private static Report Released()
    {
        var report = Draft();
        report.Release(Lea, AsOf, "abc", Today);
        return report;
    }

    private static Report Submitted()
    {
        var report = Released();
        report.Submit(Today, Today);
        return report;
    }
}

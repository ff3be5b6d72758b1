using Schulterschluss.Application.Grants.Contracts;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Reporting;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Reports;

/// <summary>Which reports a grant asks for, and by when.</summary>
public sealed class SchedulingReports
{
    [Fact]
    public void Quarters_are_clipped_at_the_period_and_due_some_days_after_their_end() =>
        Assert.Equal(
            [
                "2025-02-15/2025-03-31 by 2025-04-30",
                "2025-04-01/2025-06-30 by 2025-07-30",
                "2025-07-01/2025-08-10 by 2025-09-09",
            ],
            Of(
                ReportType.QuarterlyStatus,
                "2025-02-15",
                "2025-08-10",
                GrantRules.Usual with
                {
                    QuarterlyStatusDueDays = 30,
                }
            )
        );

    [Fact]
    public void The_half_year_is_that_before_the_due_day_the_other_half_is_in_the_report_on_the_year() =>
        Assert.Equal(
            ["2025-03-01/2025-06-30 by 2025-07-31", "2026-01-01/2026-06-30 by 2026-07-31"],
            Of(
                ReportType.HalfYearReport,
                "2025-03-01",
                "2026-12-31",
                GrantRules.Usual with
                {
                    HalfYearReportDue = new(7, 31),
                }
            )
        );

    [Fact]
    public void Due_in_January_it_is_on_the_second_half() =>
        Assert.Equal(
            ["2025-07-01/2025-12-31 by 2026-01-31", "2026-07-01/2026-09-30 by 2027-01-31"],
            Of(
                ReportType.HalfYearReport,
                "2025-01-01",
                "2026-09-30",
                GrantRules.Usual with
                {
                    HalfYearReportDue = new(1, 31),
                }
            )
        );

    /// <summary>Two weeks of July are no first half, although the day on which such a report is due comes soon after.</summary>
    [Fact]
    public void The_beginning_of_the_other_half_is_not_asked_for() =>
        Assert.Equal(
            ["2025-01-01/2025-06-30 by 2025-07-31"],
            Of(
                ReportType.HalfYearReport,
                "2025-01-01",
                "2025-07-15",
                GrantRules.Usual with
                {
                    HalfYearReportDue = new(7, 31),
                }
            )
        );

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026-12-31")]
    public void The_report_on_a_year_is_due_in_the_next_however_early_the_grant_ends(string end) =>
        Assert.Equal(
            ["2025-07-01/2025-12-31 by 2026-02-28", $"2026-01-01/{end} by 2027-02-28"],
            Of(ReportType.AnnualReport, "2025-07-01", end, GrantRules.Usual with { AnnualReportDue = new(2, 28) })
        );

    [Fact]
    public void On_29_February_it_is_due_a_day_before_in_other_years() =>
        Assert.Equal(
            ["2023-01-01/2023-12-31 by 2024-02-29", "2024-01-01/2024-12-31 by 2025-02-28"],
            Of(
                ReportType.AnnualReport,
                "2023-01-01",
                "2024-12-31",
                GrantRules.Usual with
                {
                    AnnualReportDue = new(2, 29),
                }
            )
        );

    [Fact]
    public void Interim_proofs_are_due_by_30_April_and_the_last_year_is_proved_with_the_whole() =>
        Assert.Equal(
            ["2024-03-01/2024-12-31 by 2025-04-30", "2025-01-01/2025-12-31 by 2026-04-30"],
            Of(ReportType.InterimProof, "2024-03-01", "2026-06-30", GrantRules.Usual)
        );

    [Theory]
    [InlineData("2025-12-31", "2026-06-30")]
    [InlineData("2025-08-31", "2026-02-28")]
    [InlineData("2023-08-31", "2024-02-29")]
    public void The_final_proof_is_due_six_months_after_the_end(string end, string due) =>
        Assert.Equal([$"2023-01-01/{end} by {due}"], Of(ReportType.FinalProof, "2023-01-01", end, GrantRules.Usual));

    [Fact]
    public void What_the_notice_does_not_ask_for_is_not_owed_and_all_come_in_the_order_of_their_days()
    {
        var usual = ReportSchedule.Of(Grant("2025-01-01", "2026-12-31", GrantRules.Usual));
        Assert.Equal([ReportType.InterimProof, ReportType.FinalProof], usual.Select(report => report.Type));

        var all = ReportSchedule.Of(
            Grant(
                "2025-01-01",
                "2026-12-31",
                GrantRules.Usual with
                {
                    QuarterlyStatusDueDays = 30,
                    HalfYearReportDue = new(7, 31),
                    AnnualReportDue = new(2, 28),
                }
            )
        );
        Assert.Equal(8 + 2 + 2 + 1 + 1, all.Count);
        Assert.Equal(all.Select(report => report.Due).Order(), all.Select(report => report.Due));
    }

    private static IEnumerable<string> Of(ReportType type, string from, string to, GrantRules rules) =>
        ReportSchedule
            .Of(Grant(from, to, rules))
            .Where(report => report.Type == type)
            .Select(report =>
                $"{report.Period.From:yyyy-MM-dd}/{report.Period.To:yyyy-MM-dd} by {report.Due:yyyy-MM-dd}"
            );

    private static GrantForReports Grant(string from, string to, GrantRules rules) =>
        new()
        {
            Id = Id(1),
            Period = new DateRange(On(from), On(to)),
            Rules = rules,
        };
}

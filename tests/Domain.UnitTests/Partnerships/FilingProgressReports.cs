using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class FilingProgressReports
{
    [Fact]
    public void One_is_due_a_month_after_each_anniversary() =>
        Assert.Equal(
            [(1, "2018-01-09", "2018-02-09"), (2, "2019-01-09", "2019-02-09"), (3, "2020-01-09", "2020-02-09")],
            Active().ReportPeriods().Select(p => (p.Number, $"{p.From:yyyy-MM-dd}", $"{p.DueOn:yyyy-MM-dd}"))
        );

    [Fact]
    public void A_broken_last_year_has_none() =>
        Assert.Equal(2, Active(Text with { Term = new(Start, Day("2020-01-07")) }).ReportPeriods().Count);

    [Fact]
    public void It_is_overdue_after_its_last_day_until_it_is_filed()
    {
        var partnership = Active();
        Assert.Empty(partnership.OverdueReportsOn(Day("2018-02-09")));
        Assert.Equal([1], partnership.OverdueReportsOn(Day("2018-02-10")).Select(p => p.Number));
        partnership.FileReport(1, "We did a lot.", Day("2018-03-01"));
        Assert.Empty(partnership.OverdueReportsOn(Day("2018-03-01")));
        Assert.Equal([2], partnership.OverdueReportsOn(Day("2019-12-31")).Select(p => p.Number));
    }

    [Fact]
    public void It_is_about_a_year_that_is_over()
    {
        var partnership = Active();
        Refused(() => partnership.FileReport(1, "Too early", Day("2018-01-08")), "progress-report.too-early");
        Refused(() => partnership.FileReport(0, "None", Day("2018-01-08")), "progress-report.no-such-period");
        Refused(() => partnership.FileReport(4, "None", Day("2018-01-08")), "progress-report.no-such-period");
        partnership.FileReport(1, "On the day", Day("2018-01-09"));
        Assert.Equal(ProgressReportStatus.Submitted, partnership.FindReport(1)!.Status);
    }

    [Fact]
    public void The_office_accepts_it_or_asks_again()
    {
        var partnership = Active();
        Refused(() => partnership.AcceptReport(1), "progress-report.not-filed");
        partnership.FileReport(1, "Short", Day("2018-01-10"));
        partnership.RequestFollowUp(1, "Please name figures");
        Assert.Equal(
            (ProgressReportStatus.FollowUpRequested, "Please name figures"),
            (partnership.FindReport(1)!.Status, partnership.FindReport(1)!.FollowUp)
        );
        Refused(() => partnership.AcceptReport(1), "progress-report.awaits-follow-up");
        Assert.Empty(partnership.OverdueReportsOn(Day("2018-06-01")));

        partnership.FileReport(1, "Forty firms", Day("2018-06-01"));
        Assert.Equal(Day("2018-01-10"), partnership.FindReport(1)!.FiledOn);
        partnership.AcceptReport(1);
        Refused(() => partnership.FileReport(1, "Other", Day("2018-06-02")), "progress-report.already-accepted");
        Refused(() => partnership.RequestFollowUp(1, "More"), "progress-report.already-accepted");
    }

    [Fact]
    public void Repeating_a_step_records_nothing()
    {
        var partnership = Active();
        partnership.FileReport(1, "Text", Day("2018-01-10"));
        partnership.RequestFollowUp(1, "More");
        partnership.TakeEvents();
        partnership.RequestFollowUp(1, "More");
        Assert.Empty(partnership.TakeEvents());
        partnership.FileReport(1, "Text", Day("2018-01-11"));
        Assert.Single(partnership.TakeEvents());
        partnership.FileReport(1, "Text", Day("2018-01-11"));
        partnership.AcceptReport(1);
        partnership.AcceptReport(1);
        Assert.Single(partnership.TakeEvents());
    }

    [Fact]
    public void The_last_one_is_filed_after_the_term()
    {
        var partnership = Active();
        partnership.FileReport(3, "The end", Day("2020-04-08"));
        Assert.Equal(PartnershipStatus.Expired, partnership.Status);
        Refused(() => partnership.FileReport(2, "Too late", Day("2020-04-09")), "partnership.nothing-more-is-filed");
    }
}

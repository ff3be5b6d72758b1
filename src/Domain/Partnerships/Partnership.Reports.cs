using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>The network's progress reports: one for each year of the term, due a month after the anniversary.</summary>
public sealed partial class Partnership
{
    private const int ReportDueMonths = 1;

    public IReadOnlyList<ProgressReport> Reports { get; private set; } = [];

    /// <summary>Years of the term; a broken last year has no report of its own.</summary>
    public IReadOnlyList<ReportPeriod> ReportPeriods()
    {
        List<ReportPeriod> periods = [];
        if (Term is not { } term)
        {
            return periods;
        }

        for (var number = 1; term.From.AddYears(number).AddDays(-1) <= term.To; number++)
        {
            var anniversary = term.From.AddYears(number);
            periods.Add(new(number, anniversary, anniversary.AddMonths(ReportDueMonths)));
        }

        return periods;
    }

    public ProgressReport? FindReport(int period) => Reports.FirstOrDefault(r => r.Period == period);

    /// <summary>Periods whose report is not filed although its last day in time is past.</summary>
    public IEnumerable<ReportPeriod> OverdueReportsOn(DateOnly today) =>
        StatusOn(today) is PartnershipStatus.Ended or PartnershipStatus.Terminated
            ? []
            : ReportPeriods().Where(p => p.DueOn < today && FindReport(p.Number) is null);

    public void FileReport(int period, string text, DateOnly today)
    {
        RequireTakesReports(today);
        var periods = ReportPeriods();
        Require(period >= 1 && period <= periods.Count, ReportingRules.NoSuchPeriod.With(periods.Count));
        var from = periods[period - 1].From;
        Require(from <= today, ReportingRules.TooEarly.With(from));
        var filed = FindReport(period);
        Require(filed is not { Status: ProgressReportStatus.Accepted }, ReportingRules.AlreadyAccepted);
        if (filed is { Status: ProgressReportStatus.Submitted } && filed.Text == text)
        {
            return;
        }

        Raise(new ProgressReportFiled(Id, period, text, today));
        CatchUp(today); // the report may have been what the seal was suspended for
    }

    public void AcceptReport(int period)
    {
        var report = RequireFiled(period);
        if (report.Status == ProgressReportStatus.Accepted)
        {
            return;
        }

        Require(report.Status == ProgressReportStatus.Submitted, ReportingRules.AwaitsFollowUp);
        Raise(new ProgressReportAccepted(Id, period));
    }

    public void RequestFollowUp(int period, string reason)
    {
        var report = RequireFiled(period);
        if (report.Status == ProgressReportStatus.FollowUpRequested)
        {
            return;
        }

        Require(report.Status == ProgressReportStatus.Submitted, ReportingRules.AlreadyAccepted);
        Raise(new ProgressReportFollowUpRequested(Id, period, reason));
    }

    private ProgressReport RequireFiled(int period)
    {
        var report = FindReport(period);
        Require(report is not null, ReportingRules.NotFiled);
        return report!;
    }
}

using Schulterschluss.Application.Grants.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>
/// Which reports a grant asks for, and when. It follows from the notice alone, so that an amendment moves what is not
/// yet written.
/// </summary>
internal static class ReportSchedule
{
    private const int MonthsOfAQuarter = 3;
    private const int MonthsOfAHalf = 6;
    private const int MonthsOfAYear = 12;

    /// <summary>By their due day.</summary>
    public static IReadOnlyList<DueReport> Of(GrantForReports grant)
    {
        var (rules, period) = (grant.Rules, grant.Period);
        List<DueReport> reports = [];
        if (rules.QuarterlyStatusDueDays is { } days)
        {
            Add(ReportType.QuarterlyStatus, MonthsOfAQuarter, part => part.To.AddDays(days));
        }

        if (rules.HalfYearReportDue is { } halfYear)
        {
            // The other half is part of the report on the year.
            Add(
                ReportType.HalfYearReport,
                MonthsOfAHalf,
                part => halfYear.After(part.To),
                part => halfYear.After(part.To) <= part.To.AddMonths(MonthsOfAHalf)
            );
        }

        if (rules.AnnualReportDue is { } annual)
        {
            Add(ReportType.AnnualReport, MonthsOfAYear, part => annual.After(part.To));
        }

        // What the last year has cost is part of the final proof.
        Add(ReportType.InterimProof, MonthsOfAYear, part => rules.InterimProofDue.After(part.To), part => part.To < period.To);
        reports.Add(new(grant.Id, ReportType.FinalProof, period, period.To.AddMonths(rules.FinalProofMonths)));
        return [.. reports.OrderBy(report => report.Due).ThenBy(report => report.Type)];

        void Add(ReportType type, int months, Func<DateRange, DateOnly> due, Predicate<DateRange>? isAskedFor = null) =>
            reports.AddRange(
                PartsOf(period, months)
                    .Where(part => isAskedFor?.Invoke(part) ?? true)
                    .Select(part => new DueReport(grant.Id, type, part, due(part)))
            );
    }

    /// <summary>Quarters, halves or years of the calendar, as far as they lie in the period.</summary>
    private static IEnumerable<DateRange> PartsOf(DateRange period, int months)
    {
        var start = new DateOnly(period.From.Year, 1, 1);
        for (; start <= period.To; start = start.AddMonths(months))
        {
            var end = start.AddMonths(months).AddDays(-1);
            if (end >= period.From)
            {
                yield return new(
                    start < period.From ? period.From : start,
                    end > period.To ? period.To : end
                );
            }
        }
    }
}

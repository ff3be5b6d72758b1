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
            Add(ReportType.QuarterlyStatus, MonthsOfAQuarter, (part, _) => part.To.AddDays(days));
        }

        if (rules.HalfYearReportDue is { } halfYear)
        {
            // The other half is part of the report on the year.
            Add(
                ReportType.HalfYearReport,
                MonthsOfAHalf,
                (_, end) => halfYear.After(end),
                (_, end) => halfYear.After(end) <= end.AddMonths(MonthsOfAHalf)
            );
        }

        if (rules.AnnualReportDue is { } annual)
        {
            Add(ReportType.AnnualReport, MonthsOfAYear, (_, end) => annual.After(end));
        }

        // What the last year has cost is part of the final proof.
        Add(
            ReportType.InterimProof,
            MonthsOfAYear,
            (_, end) => rules.InterimProofDue.After(end),
            (part, _) => part.To < period.To
        );
        reports.Add(new(grant.Id, ReportType.FinalProof, period, period.To.AddMonths(rules.FinalProofMonths)));
        return [.. reports.OrderBy(report => report.Due).ThenBy(report => report.Type)];

        // A day of the calendar follows the end of the half or the year, even where the grant ends before.
        void Add(
            ReportType type,
            int months,
            Func<DateRange, DateOnly, DateOnly> due,
            Func<DateRange, DateOnly, bool>? isAskedFor = null
        ) =>
            reports.AddRange(
                PartsOf(period, months)
                    .Where(part => isAskedFor?.Invoke(part.Part, part.End) ?? true)
                    .Select(part => new DueReport(grant.Id, type, part.Part, due(part.Part, part.End)))
            );
    }

    /// <summary>Quarters, halves or years of the calendar, as far as they lie in the period; beside each its own end.</summary>
    private static IEnumerable<(DateRange Part, DateOnly End)> PartsOf(DateRange period, int months)
    {
        var start = new DateOnly(period.From.Year, 1, 1);
        for (; start <= period.To; start = start.AddMonths(months))
        {
            var end = start.AddMonths(months).AddDays(-1);
            if (end >= period.From)
            {
                yield return (new(start < period.From ? period.From : start, end > period.To ? period.To : end), end);
            }
        }
    }
}

using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>How many months of a period a partnership was active; a part of a month counts by its days.</summary>
internal static class ActiveMonths
{
    /// <param name="changes">In the order of their days.</param>
    public static decimal Of(IReadOnlyList<PartnershipFact> changes, DateRange period)
    {
        decimal months = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            if (!K04ActivePartnerships.IsActive(changes[i].Status))
            {
                continue;
            }

            var until = i + 1 < changes.Count ? changes[i + 1].Day.AddDays(-1) : period.To;
            months += Months(
                Later(changes[i].Day, period.From),
                Earlier(Earlier(until, LastDayOf(changes[i])), period.To)
            );
        }

        return months;
    }

    private static DateOnly LastDayOf(PartnershipFact change)
    {
        var end = change.TerminationOn?.AddDays(-1) ?? DateOnly.MaxValue;
        return change is { Status: PartnershipStatus.Active, TermEnd: { } term } ? Earlier(end, term) : end;
    }

    private static decimal Months(DateOnly from, DateOnly to)
    {
        decimal months = 0;
        while (from <= to)
        {
            var days = DateTime.DaysInMonth(from.Year, from.Month);
            var last = Earlier(to, new DateOnly(from.Year, from.Month, days));
            months += (last.DayNumber - from.DayNumber + 1) / (decimal)days;
            from = last.AddDays(1);
        }

        return months;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

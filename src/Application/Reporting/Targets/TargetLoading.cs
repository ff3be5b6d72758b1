using Marten;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Targets;

internal static class TargetLoading
{
    /// <summary>Those of the period itself; where it is only a part of a quarter or a year, those of that.</summary>
    public static async Task<IReadOnlyList<FrozenTarget>> TargetsForAsync(
        this IQuerySession session,
        DateRange period,
        CancellationToken ct
    ) =>
        [
            .. (await session.Query<FigureTarget>().ToListAsync(ct))
                .Where(target => target.Period.Start <= period.From && period.To <= target.Period.End)
                .GroupBy(target => target.Code)
                .Select(targets => targets.MinBy(t => t.Period.End.DayNumber - t.Period.Start.DayNumber)!)
                .Where(target => IsMeant(target.Period, period))
                .OrderBy(target => target.Code, StringComparer.Ordinal)
                .Select(target => new FrozenTarget(target.Code, target.Value)),
        ];

    /// <summary>What a year is meant to come to says nothing of one of its quarters.</summary>
    private static bool IsMeant(DuePeriod target, DateRange period) =>
        target.Start == period.From || target.End == period.To;
}

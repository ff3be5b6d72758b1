using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>All figures over the periods of one type of report, by the codes of their parts; see <see cref="GetFigureTrend"/>.</summary>
[Requires(ReportingPermissions.ReadReleased)]
public sealed record ListFigureTrends(ReportType Type = ReportType.QuarterlyStatus)
    : IQuery<IReadOnlyDictionary<string, IReadOnlyList<TrendPoint>>>;

internal sealed class ListFigureTrendsHandler(IQuerySession session)
    : IRequestHandler<ListFigureTrends, IReadOnlyDictionary<string, IReadOnlyList<TrendPoint>>>
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<TrendPoint>>> Handle(
        ListFigureTrends query,
        CancellationToken ct
    ) => await session.TrendsAsync(query.Type, ct);
}

internal static class FigureTrends
{
    /// <summary>Of each period the version that was released last.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<TrendPoint>>> TrendsAsync(
        this IQuerySession session,
        ReportType type,
        CancellationToken ct
    )
    {
        var released = await session.Query<ReleasedFigures>().Where(f => f.Type == type).ToListAsync(ct);
        return released
            .GroupBy(figures => figures.ReportId)
            .Select(versions => versions.MaxBy(figures => figures.Number)!)
            .OrderBy(figures => figures.Period.From)
            .ThenBy(figures => figures.Period.To)
            .SelectMany(figures => figures.Figures.Select(figure => (figure.Code, Point: PointOf(figures, figure))))
            .GroupBy(pair => pair.Code, pair => pair.Point)
            .ToDictionary(
                points => points.Key,
                IReadOnlyList<TrendPoint> (points) => [.. points],
                StringComparer.Ordinal
            );
    }

    private static TrendPoint PointOf(ReleasedFigures figures, ReleasedFigure figure) =>
        new(figures.ReportId, figures.Number, figures.Period, figure.Value, figure.IsHidden, figure.Target);
}

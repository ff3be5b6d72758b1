using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>A figure over the periods of one type of report, as it was released last for each.</summary>
/// <param name="Code">Of the part of a figure.</param>
[Requires(ReportingPermissions.ReadReleased)]
public sealed record GetFigureTrend(string Code, ReportType Type = ReportType.QuarterlyStatus)
    : IQuery<IReadOnlyList<TrendPoint>>;

/// <param name="Value">Null is "n. a.", or hidden.</param>
public sealed record TrendPoint(
    Guid ReportId,
    int Number,
    DateRange Period,
    decimal? Value,
    bool IsHidden,
    decimal? Target
);

internal sealed class GetFigureTrendHandler(IQuerySession session)
    : IRequestHandler<GetFigureTrend, IReadOnlyList<TrendPoint>>
{
    public async Task<IReadOnlyList<TrendPoint>> Handle(GetFigureTrend query, CancellationToken ct)
    {
        if (!FigureCatalogue.Parts.ContainsKey(query.Code))
        {
            throw new NotFoundException("figure", query.Code);
        }

        return (await session.TrendsAsync(query.Type, ct)).GetValueOrDefault(query.Code, []);
    }
}

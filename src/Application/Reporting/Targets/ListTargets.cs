using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Targets;

/// <summary>By figure and period.</summary>
[Requires(ReportingPermissions.ReadFigures)]
public sealed record ListTargets : IQuery<IReadOnlyList<TargetRow>>;

public sealed record TargetRow
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public DuePeriod Period { get; init; }

    /// <summary>In the figure's unit; a share as a share of 1.</summary>
    public decimal Value { get; init; }
    public Guid Version { get; init; }
}

internal sealed class TargetRowMap : Profile
{
    public TargetRowMap() => CreateMap<FigureTarget, TargetRow>();
}

internal sealed class ListTargetsHandler(IQuerySession session, AutoMapper.IConfigurationProvider maps)
    : IRequestHandler<ListTargets, IReadOnlyList<TargetRow>>
{
    public async Task<IReadOnlyList<TargetRow>> Handle(ListTargets query, CancellationToken ct) =>
        [
            .. (await session.Query<FigureTarget>().ProjectTo<FigureTarget, TargetRow>(maps).ToListAsync(ct))
                .OrderBy(target => target.Code, StringComparer.Ordinal)
                .ThenBy(target => target.Period.Start)
                .ThenBy(target => target.Period.End),
        ];
}

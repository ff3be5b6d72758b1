using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>
/// All reports that grants ask for, by their due day; also those that nobody has begun. Whoever may only read what is
/// released sees only that.
/// </summary>
[Requires(ReportingPermissions.ReadReleased)]
public sealed record ListReports(Guid? Grant = null, ReportType? Type = null) : IQuery<IReadOnlyList<ReportRow>>;

/// <param name="Id">Null while nobody has begun it.</param>
/// <param name="Due">Null where an amendment of the notice does not ask for it any more.</param>
/// <param name="Number">Of the version that is being written; for readers of the ministry of the one released last.</param>
/// <param name="Released">Number of the version released last.</param>
public sealed record ReportRow(
    Guid? Id,
    Guid GrantId,
    string NoticeNumber,
    ReportType Type,
    DateRange Period,
    DateOnly? Due,
    ReportStatus Status,
    bool IsOverdue,
    int Number,
    int? Released
)
{
    /// <summary>It is still asked for, and was not handed in.</summary>
    internal bool IsAwaited => Due is not null && !Status.IsHandedIn();

    internal ReportStatus StatusForMinistry { get; init; }

    /// <summary>What is being written is no matter of those who read what is released.</summary>
    internal ReportRow ForReaders() => this with { Status = StatusForMinistry, Number = Released!.Value };
}

internal sealed class ListReportsHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<ListReports, IReadOnlyList<ReportRow>>
{
    public async Task<IReadOnlyList<ReportRow>> Handle(ListReports query, CancellationToken ct) =>
        [
            .. (await session.ReportRowsForAsync(actor, maps, clock.Today(), ct))
                .Where(row => query.Grant is null || row.GrantId == query.Grant)
                .Where(row => query.Type is null || row.Type == query.Type),
        ];
}

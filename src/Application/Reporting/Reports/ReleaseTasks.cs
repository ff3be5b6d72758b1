using System.Globalization;
using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Domain.Reporting;
using IConfigurationProvider = AutoMapper.IConfigurationProvider;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Drafts that nothing but a second person stands between and their release.</summary>
internal sealed class ReleaseTasks(IConfigurationProvider maps) : IDeskSource
{
    public string Permission => ReportingPermissions.Release;

    public async Task<IEnumerable<DeskTask>> TasksAsync(
        IQuerySession session,
        ICurrentActor actor,
        DateOnly today,
        CancellationToken ct
    )
    {
        var drafts = await session.Query<Report>().Where(r => r.Status == ReportStatus.Draft).ToListAsync(ct);
        var releasable = drafts
            .Where(draft => draft.IsReleasable(actor.Id, today))
            .Select(draft => draft.Id)
            .ToHashSet();
        return releasable.Count == 0
            ? []
            : (await session.ReportRowsAsync(maps, today, ct))
                .Where(row => row.Id is { } id && releasable.Contains(id))
                .Select(row => new DeskTask(
                    DeskTaskKind.ReleaseReport,
                    row.Id,
                    row.NoticeNumber,
                    new ReportName(row.Type, row.Period).In(CultureInfo.CurrentUICulture),
                    row.Due
                ));
    }
}

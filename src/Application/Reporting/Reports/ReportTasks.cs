using System.Globalization;
using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using IConfigurationProvider = AutoMapper.IConfigurationProvider;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Reports that are due soon, or overdue, for whoever may write them.</summary>
internal sealed class ReportTasks(IConfigurationProvider maps) : IDeskSource
{
    private const int DaysAhead = 30;
    private const int Shown = 20;

    public string Permission => ReportingPermissions.Write;

    public async Task<IEnumerable<DeskTask>> TasksAsync(
        IQuerySession session,
        ICurrentActor actor,
        DateOnly today,
        CancellationToken ct
    ) =>
        (await session.ReportRowsAsync(maps, today, ct))
            .Where(row => row.IsAwaited && row.Due <= today.AddDays(DaysAhead))
            .Take(Shown)
            .Select(row => new DeskTask(
                DeskTaskKind.ReportDue,
                row.Id,
                row.NoticeNumber,
                new ReportName(row.Type, row.Period).In(CultureInfo.CurrentUICulture),
                row.Due
            ));
}

using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>What grants ask for beside what has become of it.</summary>
internal static class ReportRows
{
    /// <summary>As far as the reader may see them, by their due day.</summary>
    public static async Task<IEnumerable<ReportRow>> ReportRowsForAsync(
        this IQuerySession session,
        ICurrentActor actor,
        IConfigurationProvider maps,
        DateOnly today,
        CancellationToken ct
    )
    {
        var rows = await session.ReportRowsAsync(maps, today, ct);
        return actor.Has(ReportingPermissions.Read)
            ? rows
            : rows.Where(row => row.Released is not null).Select(row => row.ForReaders());
    }

    /// <summary>All of them, by their due day.</summary>
    public static async Task<IReadOnlyList<ReportRow>> ReportRowsAsync(
        this IQuerySession session,
        IConfigurationProvider maps,
        DateOnly today,
        CancellationToken ct
    )
    {
        var grants = await session.GrantsForReportsAsync(maps, ct);
        var reports = await session.Query<Report>().ToListAsync(ct);
        return
        [
            .. grants
                .SelectMany(grant => RowsOf(grant, [.. reports.Where(report => report.GrantId == grant.Id)], today))
                .OrderBy(row => row.Due ?? row.Period.To)
                .ThenBy(row => row.Type),
        ];
    }

    private static IEnumerable<ReportRow> RowsOf(GrantForReports grant, List<Report> reports, DateOnly today)
    {
        foreach (var due in ReportSchedule.Of(grant))
        {
            var report = reports.Find(known => known.Type == due.Type && known.Period == due.Period);
            yield return Row(grant, due.Type, due.Period, due.Due, report, today);
            if (report is not null)
            {
                reports.Remove(report);
            }
        }

        foreach (var report in reports)
        {
            yield return Row(grant, report.Type, report.Period, due: null, report, today);
        }
    }

    private static ReportRow Row(
        GrantForReports grant,
        ReportType type,
        DateRange period,
        DateOnly? due,
        Report? report,
        DateOnly today
    )
    {
        var status = report?.Status ?? ReportStatus.Open;
        return new(
            report?.Id,
            grant.Id,
            grant.NoticeNumber,
            type,
            period,
            due,
            status,
            due < today && !status.IsHandedIn(),
            report?.Number ?? 1,
            report?.Releases is [.., var last] ? last.Number : null
        )
        {
            StatusForMinistry = report?.StatusForMinistry ?? status,
        };
    }
}

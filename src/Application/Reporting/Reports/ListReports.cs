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
    /// <summary>What is being written, or was asked for, is no matter of those who read what is released.</summary>
    internal ReportRow ForReaders() =>
        this with
        {
            Status = Status.IsHandedIn() ? Status : ReportStatus.Released,
            Number = Released!.Value,
            IsOverdue = false,
        };
}

internal sealed class ListReportsHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<ListReports, IReadOnlyList<ReportRow>>
{
    public async Task<IReadOnlyList<ReportRow>> Handle(ListReports query, CancellationToken ct)
    {
        var grants = await session.GrantsForReportsAsync(maps, ct);
        var reports = await session.Query<Report>().ToListAsync(ct);
        var today = clock.Today();
        var rows = grants
            .Where(grant => query.Grant is null || grant.Id == query.Grant)
            .SelectMany(grant => RowsOf(grant, [.. reports.Where(report => report.GrantId == grant.Id)], today))
            .Where(row => query.Type is null || row.Type == query.Type);
        if (!actor.Has(ReportingPermissions.Read))
        {
            rows = rows.Where(row => row.Released is not null).Select(row => row.ForReaders());
        }

        return [.. rows.OrderBy(row => row.Due ?? row.Period.To).ThenBy(row => row.Type)];
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
        );
    }
}

using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants.Contracts;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Application.Reporting.Targets;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>
/// Releases a draft (four eyes) and freezes it: reads in one transaction that sees no change of others, computes every
/// figure, checks it against its records, writes every file, and keeps all of it with the release.
/// </summary>
[Requires(ReportingPermissions.Release)]
public sealed record ReleaseReport(Guid Id, Guid Version) : ICommand;

internal sealed class ReleaseReportHandler(
    IDocumentSession session,
    IFactLedgers ledgers,
    ReportFreezer freezer,
    IReportArchive archive,
    IConfigurationProvider maps,
    ReleaseProgress progress,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<ReleaseReport, Guid>
{
    public async Task<Guid> Handle(ReleaseReport command, CancellationToken ct)
    {
        var report = await session.GetAsync<Report>(command.Id, command.Version, ct);
        var today = clock.Today();
        report.RequireReleasable(actor.Id, today);

        // One after the other: each has to reckon with what the others tell about people.
        await session.PassAsync(["report-releases"], ct);
        var earlier = await session.Query<ReportPublication>().OrderBy(p => p.Publication.Number).ToListAsync(ct);
        var grant = await session.GrantForReportsAsync(report.GrantId, maps, ct);
        var data = await ledgers.ReadAsync(report.Period, clock.GetUtcNow(), ct);
        FrozenInput input = new(
            report.Id,
            report.Number,
            ReportBuilder.Template,
            report.Type,
            new(grant.Id, grant.NoticeNumber, grant.Title, grant.Period, grant.Amount),
            report.Texts,
            await session.TargetsForAsync(report.Period, ct),
            [.. earlier.Select(each => each.Publication)],
            data
        );
        var version = await freezer.FreezeAsync(input, progress, ct);

        progress.Store();
        await archive.AddAsync(session, report.Id, report.Number, version.Files, ct);
        session.Store(ReleasedFigures.Of(report, version));
        session.Insert(ReportPublication.Of(version));
        report.Release(actor.Id, data.AsOf, version.Fingerprint, today);
        session.Record(report);
        await session.SaveChangesAsync(ct);
        return report.Version;
    }
}

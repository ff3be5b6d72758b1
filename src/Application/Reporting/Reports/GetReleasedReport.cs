using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Freezing;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>A version as it was released: its document, and the files that this reader may have.</summary>
[Requires(ReportingPermissions.ReadReleased)]
public sealed record GetReleasedReport(Guid Id, int Number) : IQuery<ReleasedReport>;

public sealed record ReleasedReport(ReportDocument Document, Manifest Manifest, string Fingerprint);

internal sealed class GetReleasedReportHandler(IQuerySession session, IReportArchive archive, ICurrentActor actor)
    : IRequestHandler<GetReleasedReport, ReleasedReport>
{
    public async Task<ReleasedReport> Handle(GetReleasedReport query, CancellationToken ct)
    {
        var report = await session.GetVisibleAsync(query.Id, actor, ct);
        var json = await archive.GetAsync(query.Id, query.Number, ReportFreezer.DocumentName, ct);
        var manifest = await archive.GetManifestAsync(query.Id, query.Number, ct);
        return new(
            CanonicalJson.Read<ReportDocument>(json),
            manifest with
            {
                Files = manifest.FilesFor(actor),
            },
            report.Releases.First(release => release.Number == query.Number).Manifest
        );
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Freezing;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>
/// A file of a version, byte for byte as it was frozen. What is internal does not exist for the ministry; the manifest
/// names it with its fingerprint, because nobody could check that of the manifest otherwise.
/// </summary>
[Requires(ReportingPermissions.ReadReleased)]
public sealed record GetReportFile(Guid Id, int Number, string Name) : IQuery<ReportFile>;

internal sealed class GetReportFileHandler(IQuerySession session, IReportArchive archive, ICurrentActor actor)
    : IRequestHandler<GetReportFile, ReportFile>
{
    public async Task<ReportFile> Handle(GetReportFile query, CancellationToken ct)
    {
        await session.GetVisibleAsync(query.Id, actor, ct);
        var manifest = await archive.GetManifestAsync(query.Id, query.Number, ct);
        var entry =
            query.Name == ReportFreezer.ManifestName
                ? new(query.Name, "application/json", IsInternal: false, 0, "")
                : manifest.Files.FirstOrDefault(file => file.Name == query.Name);
        if (entry is null || (entry.IsInternal && !actor.Has(ReportingPermissions.Read)))
        {
            throw new NotFoundException("report file", query.Name);
        }

        return new(
            entry.Name,
            entry.ContentType,
            entry.IsInternal,
            await archive.GetAsync(query.Id, query.Number, query.Name, ct)
        );
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Freezing;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>The versions of a report that were released, the latest first, each with the files that this reader may have.</summary>
[Requires(ReportingPermissions.ReadReleased)]
public sealed record ListReleasedVersions(Guid Id) : IQuery<IReadOnlyList<ReleasedVersion>>;

/// <param name="AsOf">What was recorded later is not in it.</param>
/// <param name="Fingerprint">SHA-256 over the manifest, hexadecimal.</param>
public sealed record ReleasedVersion(
    int Number,
    DateOnly On,
    DateTimeOffset AsOf,
    string Fingerprint,
    IReadOnlyList<ManifestEntry> Files
);

internal sealed class ListReleasedVersionsHandler(IQuerySession session, IReportArchive archive, ICurrentActor actor)
    : IRequestHandler<ListReleasedVersions, IReadOnlyList<ReleasedVersion>>
{
    public async Task<IReadOnlyList<ReleasedVersion>> Handle(ListReleasedVersions query, CancellationToken ct)
    {
        var report = await session.GetVisibleAsync(query.Id, actor, ct);
        List<ReleasedVersion> versions = [];
        foreach (var release in report.Releases.Reverse())
        {
            var manifest = await archive.GetManifestAsync(query.Id, release.Number, ct);
            versions.Add(new(release.Number, release.On, release.AsOf, release.Manifest, manifest.FilesFor(actor)));
        }

        return versions;
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>
/// Makes the files of a version again from what was frozen with it, and compares: the kept file with its fingerprint, and
/// the new one with the kept one.
/// </summary>
[Requires(ReportingPermissions.Read)]
public sealed record VerifyReport(Guid Id, int Number) : IQuery<Verification>;

/// <param name="FrozenBy">Version of the product that made the files; only the same one promises the same bytes of all.</param>
/// <param name="IsManifestIntact">The list of files is the one that was recorded with the release.</param>
public sealed record Verification(
    string FrozenBy,
    string ComputedBy,
    bool IsManifestIntact,
    IReadOnlyList<VerifiedFile> Files
);

/// <param name="IsIntact">What is kept has the fingerprint that was recorded.</param>
/// <param name="IsIdentical">Making it again gives the same bytes.</param>
public sealed record VerifiedFile(string Name, string Sha256, bool IsIntact, bool IsIdentical);

internal sealed class VerifyReportHandler(IQuerySession session, IReportArchive archive, ReportFreezer freezer)
    : IRequestHandler<VerifyReport, Verification>
{
    public async Task<Verification> Handle(VerifyReport query, CancellationToken ct)
    {
        var report = await session.GetAsync<Report>(query.Id, ct);
        var list = await archive.GetAsync(query.Id, query.Number, ReportFreezer.ManifestName, ct);
        var manifest = CanonicalJson.Read<Manifest>(list);
        var again = await freezer.FreezeAsync(
            await archive.GetInputAsync(query.Id, query.Number, ct),
            progress: null,
            ct
        );
        List<VerifiedFile> files = [];
        foreach (var entry in manifest.Files)
        {
            var kept = await archive.GetAsync(query.Id, query.Number, entry.Name, ct);
            files.Add(
                new(
                    entry.Name,
                    entry.Sha256,
                    ReportFreezer.Sha256(kept) == entry.Sha256,
                    again.Files.FirstOrDefault(file => file.Name == entry.Name)?.Content.AsSpan().SequenceEqual(kept)
                        == true
                )
            );
        }

        return new(
            manifest.Build,
            again.Manifest.Build,
            report.Releases.Any(r => r.Number == query.Number && r.Manifest == ReportFreezer.Sha256(list)),
            files
        );
    }
}

using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

internal static class ReportLoading
{
    /// <summary>A report that this reader may see: one that is not released does not exist for the ministry.</summary>
    /// <exception cref="NotFoundException"/>
    public static async Task<Report> GetVisibleAsync(
        this IQuerySession session,
        Guid id,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var report = await session.GetAsync<Report>(id, ct);
        return actor.Has(ReportingPermissions.Read) || report.Releases.Count > 0
            ? report
            : throw new NotFoundException(nameof(Report), id);
    }

    /// <summary>The file of a version that was released, as it was kept.</summary>
    /// <exception cref="NotFoundException"/>
    public static async Task<byte[]> GetAsync(
        this IReportArchive archive,
        Guid id,
        int number,
        string name,
        CancellationToken ct
    ) =>
        await archive.FindAsync(id, number, name, ct)
        ?? throw new NotFoundException("report file", $"{id}/{number}/{name}");

    public static async Task<Manifest> GetManifestAsync(
        this IReportArchive archive,
        Guid id,
        int number,
        CancellationToken ct
    ) => CanonicalJson.Read<Manifest>(await archive.GetAsync(id, number, ReportFreezer.ManifestName, ct));

    /// <summary>What is internal does not exist for the ministry.</summary>
    public static IReadOnlyList<ManifestEntry> FilesFor(this Manifest manifest, ICurrentActor actor) =>
        [.. manifest.Files.Where(file => !file.IsInternal || actor.Has(ReportingPermissions.Read))];

    public static async Task<FrozenInput> GetInputAsync(
        this IReportArchive archive,
        Guid id,
        int number,
        CancellationToken ct
    ) => await ReportFreezer.UnpackAsync(await archive.GetAsync(id, number, ReportFreezer.InputName, ct), ct);
}

using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>Makes the files of a version from what was frozen; called again, it makes the same ones.</summary>
public sealed class ReportFreezer(IEnumerable<IReportFileWriter> writers)
{
    public const string InputName = "input.json.br";
    public const string DocumentName = "report.json";
    public const string ManifestName = "manifest.json";
    private const string Json = "application/json";

    public async Task<FrozenVersion> FreezeAsync(FrozenInput input, ReleaseProgress? progress, CancellationToken ct)
    {
        progress?.Compute(FigureCatalogue.All.Count);
        var (document, publication) = ReportBuilder.Build(input, progress is null ? null : progress.Computed, ct);
        var suitable = writers
            .Where(writer => writer.Suits(input.Type, document))
            .OrderBy(w => w.Name, StringComparer.Ordinal)
            .ToList();
        progress?.Write(suitable.Count);
        List<ReportFile> files =
        [
            new(DocumentName, Json, IsInternal: false, CanonicalJson.Write(document)),
            new(InputName, "application/json+br", IsInternal: true, await PackedAsync(input, ct)),
        ];
        foreach (var writer in suitable)
        {
            ct.ThrowIfCancellationRequested();
            files.Add(new(writer.Name, writer.ContentType, IsInternal: false, await writer.WriteAsync(document, ct)));
            progress?.Written();
        }

        Manifest manifest = new(
            input.ReportId,
            input.Number,
            input.AsOf,
            Build,
            input.Template,
            FigureCatalogue.All.ToDictionary(figure => figure.Code, figure => figure.Formula),
            [
                .. files.Select(file => new ManifestEntry(
                    file.Name,
                    file.ContentType,
                    file.IsInternal,
                    file.Content.LongLength,
                    Sha256(file.Content)
                )),
            ]
        );
        var list = CanonicalJson.Write(manifest);
        files.Add(new(ManifestName, Json, IsInternal: false, list));
        return new(document, publication, manifest, Sha256(list), files);
    }

    public static async Task<FrozenInput> UnpackAsync(byte[] packed, CancellationToken ct)
    {
        await using var unpacked = new BrotliStream(
            new MemoryStream(packed, writable: false),
            CompressionMode.Decompress
        );
        return (await CanonicalJson.ReadAsync<FrozenInput>(unpacked, ct))!;
    }

    private static string Build { get; } =
        typeof(ReportFreezer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "";

    private static async Task<byte[]> PackedAsync(FrozenInput input, CancellationToken ct)
    {
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await CanonicalJson.WriteAsDeclaredAsync(brotli, input, ct);
        }

        return packed.ToArray();
    }

    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <param name="Publication">What it tells about people.</param>
/// <param name="Fingerprint">SHA-256 over the manifest, hexadecimal.</param>
public sealed record FrozenVersion(
    ReportDocument Document,
    Publication Publication,
    Manifest Manifest,
    string Fingerprint,
    IReadOnlyList<ReportFile> Files
);

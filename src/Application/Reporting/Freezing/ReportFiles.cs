using Marten;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>One of the files of a version.</summary>
/// <param name="Name">Within the version, for instance <c>report.pdf</c>.</param>
/// <param name="IsInternal">Stays in the office, with all that confidentiality keeps from others.</param>
public sealed record ReportFile(string Name, string ContentType, bool IsInternal, byte[] Content);

/// <summary>Makes one of the files. The same document gives the same bytes.</summary>
public interface IReportFileWriter
{
    string Name { get; }
    string ContentType { get; }

    bool Suits(ReportType type, ReportDocument document);

    Task<byte[]> WriteAsync(ReportDocument document, CancellationToken ct);
}

/// <summary>What a version consists of: each file with its fingerprint. Its own fingerprint stands for all of them.</summary>
/// <param name="Build">Version of the product that has made the files.</param>
/// <param name="Formulas">Versions of the formulas by figure.</param>
public sealed record Manifest(
    Guid ReportId,
    int Number,
    DateTimeOffset Stand,
    string Build,
    int Template,
    IReadOnlyDictionary<string, int> Formulas,
    IReadOnlyList<ManifestEntry> Files
);

/// <param name="Sha256">Over the content, hexadecimal.</param>
public sealed record ManifestEntry(string Name, string ContentType, bool IsInternal, long Bytes, string Sha256);

/// <summary>Keeps the files of versions, in the database beside everything else.</summary>
public interface IReportArchive
{
    /// <summary>Within the session's transaction.</summary>
    Task AddAsync(
        IDocumentSession session,
        Guid reportId,
        int number,
        IReadOnlyList<ReportFile> files,
        CancellationToken ct
    );

    /// <summary>Null where there is none.</summary>
    Task<byte[]?> FindAsync(Guid reportId, int number, string name, CancellationToken ct);
}

using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>One table of a report as a file.</summary>
internal abstract class CsvFile(string name, CsvDialect dialect) : IReportFileWriter
{
    public string Name => name;
    public string ContentType => "text/csv";
    protected CsvDialect Dialect => dialect;

    public abstract bool Suits(ReportType type, ReportDocument document);

    public Task<byte[]> WriteAsync(ReportDocument document, CancellationToken ct) =>
        dialect.WriteAsync(Rows(document), ct);

    protected abstract IEnumerable<IReadOnlyList<string>> Rows(ReportDocument document);
}

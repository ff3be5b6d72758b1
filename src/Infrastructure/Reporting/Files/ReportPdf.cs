using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Infrastructure.Documents;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>The report to be read and printed: PDF/UA-1 by Typst.</summary>
internal sealed class ReportPdf(TypstDocuments documents) : IReportFileWriter
{
    public string Name => "report.pdf";
    public string ContentType => "application/pdf";

    public bool Suits(ReportType type, ReportDocument document) => true;

    public async Task<byte[]> WriteAsync(ReportDocument document, CancellationToken ct) =>
        await documents.WriteAsync("report", Printed(document), Time.DayOf(document.Stand), ct);

    /// <summary>Lists of records and vouchers have files of their own.</summary>
    private static ReportDocument Printed(ReportDocument document) =>
        document with
        {
            Figures =
            [
                .. document.Figures.Select(figure =>
                    figure with
                    {
                        Parts = [.. figure.Parts.Select(part => part with { Records = null })],
                    }
                ),
            ],
            Accounts = document.Accounts is { } accounts ? accounts with { Vouchers = [] } : null,
        };
}

/// <summary>The list of vouchers as PDF, as long as it is short enough to be read; above that the workbook carries it.</summary>
internal sealed class VouchersPdf(TypstDocuments documents) : IReportFileWriter
{
    /// <summary>A table of 20,000 rows takes Typst 9 s and 1.8 GB.</summary>
    private const int MaxRows = 2000;

    public string Name => "belegliste.pdf";
    public string ContentType => "application/pdf";

    public bool Suits(ReportType type, ReportDocument document) =>
        document.Accounts is { Vouchers.Count: > 0 and <= MaxRows };

    public async Task<byte[]> WriteAsync(ReportDocument document, CancellationToken ct) =>
        await documents.WriteAsync(
            "vouchers",
            document with
            {
                Figures = [],
                Sections = [],
            },
            Time.DayOf(document.Stand),
            ct
        );
}

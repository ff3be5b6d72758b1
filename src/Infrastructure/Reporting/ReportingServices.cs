using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Infrastructure.Reporting.Files;

namespace Schulterschluss.Infrastructure.Reporting;

internal static class ReportingServices
{
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddSingleton<IFactBook, FactBook>();
        services.AddSingleton<IDocumentSessionListener, FactRecorder>();
        services.AddSingleton<IFactLedgers, FactLedgers>();
        services.AddSingleton<IReportArchive, ReportArchive>();
        services.AddSingleton<IReportFileWriter, MachineCsv>();
        services.AddSingleton<IReportFileWriter, GermanCsv>();
        services.AddSingleton<IReportFileWriter, MachineVouchersCsv>();
        services.AddSingleton<IReportFileWriter, GermanVouchersCsv>();
        services.AddSingleton<IReportFileWriter, ReportWorkbook>();
        services.AddSingleton<IReportFileWriter, ReportPdf>();
        services.AddSingleton<IReportFileWriter, VouchersPdf>();
        return services;
    }
}

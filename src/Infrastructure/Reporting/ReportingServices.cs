using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Reporting.Facts;

namespace Schulterschluss.Infrastructure.Reporting;

internal static class ReportingServices
{
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddSingleton<FactRecorder>();
        services.AddSingleton<IDocumentSessionListener>(provider => provider.GetRequiredService<FactRecorder>());
        services.AddSingleton<IFactLedgers, FactLedgers>();
        return services;
    }
}

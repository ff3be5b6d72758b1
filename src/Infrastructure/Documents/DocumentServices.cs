using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Partnerships;

namespace Schulterschluss.Infrastructure.Documents;

internal static class DocumentServices
{
    public static void AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<DocumentOptions>()
            .Bind(configuration.GetSection(DocumentOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<OfficeSettings>().Bind(configuration.GetSection(OfficeSettings.Section));
        services.AddSingleton<TypstDocuments>();
        services.AddSingleton<IDeclarationWriter, TypstDeclarationWriter>();
    }
}

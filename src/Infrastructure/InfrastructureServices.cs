using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Infrastructure.Database;
using Schulterschluss.Infrastructure.Networks;
using Schulterschluss.Infrastructure.Persistence;
using Schulterschluss.Infrastructure.Search;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.Infrastructure;

public static class InfrastructureServices
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPostgres();
        services.AddDocumentStore();
        services.AddRegisterSearch();

        services.AddOptions<List<ApiKeyOptions>>().Bind(configuration.GetSection(ApiKeyOptions.Section));
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<IActorDirectory>(provider => provider.GetRequiredService<ApiKeys>());
        services.AddScoped<CurrentActor>();
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<CurrentActor>());
        services.AddSingleton<ITableReader, TableReader>();
        return services;
    }
}

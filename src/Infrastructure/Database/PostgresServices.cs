using JasperFx;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Schulterschluss.Infrastructure.Database;

public static class PostgresServices
{
    /// <summary>
    /// Registers <see cref="IPostgresEndpoint"/>, the one <see cref="NpgsqlDataSource"/> of the host, and the service
    /// that runs the host's own server when no connection string is configured.
    /// </summary>
    public static IServiceCollection AddPostgres(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddOptions<DatabaseOptions>()
            .Configure<IHostEnvironment>(
                (options, environment) =>
                    options.AutoCreate = environment.IsProduction() ? AutoCreate.None : AutoCreate.CreateOrUpdate
            )
            .BindConfiguration(DatabaseOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<EmbeddedPostgresService>();
        services.AddHostedService(provider => provider.GetRequiredService<EmbeddedPostgresService>());
        services.AddSingleton<IPostgresEndpoint>(provider => provider.GetRequiredService<EmbeddedPostgresService>());
        services.AddSingleton(provider =>
            new NpgsqlDataSourceBuilder(provider.GetRequiredService<IPostgresEndpoint>().ConnectionString)
                .UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>())
                .Build()
        );
        return services;
    }
}

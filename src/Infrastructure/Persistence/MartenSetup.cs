using JasperFx.Events;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Infrastructure.Database;
using Weasel.Core;

namespace Schulterschluss.Infrastructure.Persistence;

/// <summary>The document store. What a module stores, and how, stands in its own mapping.</summary>
internal static class MartenSetup
{
    public static IServiceCollection AddDocumentStore(this IServiceCollection services)
    {
        services
            .AddMarten(provider =>
            {
                var database = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
                var options = new StoreOptions
                {
                    DatabaseSchemaName = database.Schema,
                    AutoCreateSchemaObjects = database.AutoCreate,
                };
                options.Logger(new StoreLog(provider.GetRequiredService<ILogger<IDocumentStore>>()));
                // Changing either later invalidates stored data and indexes.
                options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, JsonContracts.Apply);

                options.Events.DatabaseSchemaName = database.Schema;
                options.Events.StreamIdentity = StreamIdentity.AsGuid;
                // Only this mode takes the time of an event from our clock.
                options.Events.AppendMode = EventAppendMode.Rich;
                options.Events.TimeProvider = provider.GetRequiredService<TimeProvider>();
                options.Events.MetadataConfig.UserNameEnabled = true;
                options.Events.MetadataConfig.CorrelationIdEnabled = true;
                options.Events.MetadataConfig.HeadersEnabled = true;

                options.Schema.For<IdempotencyRecord>();
                foreach (var mapping in Mappings())
                {
                    mapping.Configure(options);
                }

                options.Listeners.AddRange(provider.GetServices<IDocumentSessionListener>());
                return options;
            })
            .UseNpgsqlDataSource()
            .BuildSessionsWith<ActorSessionFactory>(ServiceLifetime.Scoped);
        services.AddSingleton<DatabaseSchema>();
        services.AddSingleton<SchemaGuard>();
        services.AddHostedService(provider => provider.GetRequiredService<SchemaGuard>());
        services.AddHealthChecks().AddCheck<SchemaGuard>("schema");
        return services;
    }

    private static IEnumerable<IModuleMapping> Mappings() =>
        typeof(MartenSetup)
            .Assembly.GetTypes()
            .Where(t => typeof(IModuleMapping).IsAssignableFrom(t) && t.IsClass)
            .Select(t => (IModuleMapping)Activator.CreateInstance(t)!);
}

/// <summary>One per module: documents, indexes, names of events.</summary>
internal interface IModuleMapping
{
    void Configure(StoreOptions options);
}

internal static class ModuleMappingExtensions
{
    /// <summary>What holds for every aggregate: an outdated change is refused by the database.</summary>
    public static MartenRegistry.DocumentMappingExpression<T> Aggregate<T>(this StoreOptions options)
        where T : AggregateRoot =>
        options.Schema.For<T>().UseOptimisticConcurrency(true).Metadata(m => m.Version.MapTo(x => x.Version));
}

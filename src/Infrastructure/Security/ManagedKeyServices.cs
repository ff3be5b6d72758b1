using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Schulterschluss.Infrastructure.Security;

internal static class ManagedKeyServices
{
    public static IServiceCollection AddManagedKeys(this IServiceCollection services)
    {
        services.AddSingleton<ManagedKeys>();
        services.AddSingleton<IDocumentSessionListener, ManagedKeysListener>();
        services.AddSingleton<ManagedKeysFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<ManagedKeysFeed>());
        services.AddHealthChecks().AddCheck<ManagedKeysFeed>("keys");
        return services;
    }
}

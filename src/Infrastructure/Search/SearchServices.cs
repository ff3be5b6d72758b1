using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.Infrastructure.Search;

internal static class SearchServices
{
    public static IServiceCollection AddRegisterSearch(this IServiceCollection services)
    {
        services.AddSingleton<RegisterIndex>();
        services.AddSingleton<IRegisterSearch, LuceneRegisterSearch>();
        services.AddSingleton<IDocumentSessionListener, NetworkCommitListener>();
        services.AddHostedService<RegisterFeed>();
        services.AddHealthChecks().AddCheck<RegisterIndexCheck>("search");
        return services;
    }
}

using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Architecture;

/// <summary>How the store is set up, asked of the store itself: mappings are lazy, and errors would surface late.</summary>
public sealed class Storage(ProductHost host) : IClassFixture<ProductHost>
{
    private IReadOnlyStoreOptions Options => host.Services.GetRequiredService<IDocumentStore>().Options;

    [Fact]
    public void Every_aggregate_is_guarded_by_its_version()
    {
        var aggregates = typeof(AggregateRoot)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(AggregateRoot)))
            .ToList();
        Assert.NotEmpty(aggregates);
        Assert.Empty(
            aggregates.Where(t => !Options.FindOrResolveDocumentType(t).UseOptimisticConcurrency).Select(t => t.Name)
        );
        Assert.False(Options.FindOrResolveDocumentType(typeof(IdempotencyRecord)).UseOptimisticConcurrency);
    }

    [Fact]
    public void Every_event_is_stored_under_a_name_of_our_choice()
    {
        var events = typeof(IDomainEvent)
            .Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(IDomainEvent)) && t.IsClass)
            .ToList();
        Assert.NotEmpty(events);
        var chosen = Options.Events.AllKnownEventTypes().ToDictionary(m => m.EventType, m => m.EventTypeName);
        Assert.Empty(events.Where(e => !chosen.ContainsKey(e)).Select(e => e.Name));
        Assert.Equal(chosen.Count, chosen.Values.Distinct(StringComparer.Ordinal).Count());
    }
}

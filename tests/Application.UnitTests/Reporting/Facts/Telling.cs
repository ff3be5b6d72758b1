using System.Globalization;
using JasperFx.Events;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.UnitTests.Reporting.Facts;

/// <summary>What a source makes of a change that was recorded at an instant.</summary>
internal static class Telling
{
    private const long Sequence = 77;

    /// <summary>The only fact of a change; <paramref name="recorded"/> is a day, at noon.</summary>
    public static TFact Fact<TFact>(this IFactSource source, AggregateRoot changed, string recorded)
        where TFact : class, IFact => Assert.IsType<TFact>(Assert.Single(source.Facts(changed, recorded)));

    public static IReadOnlyList<IFact> Facts(this IFactSource source, AggregateRoot changed, string recorded) =>
        source.FactsAt(changed, $"{recorded}T12:00:00Z");

    public static IReadOnlyList<IFact> FactsAt(this IFactSource source, AggregateRoot changed, string instant)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        IReadOnlyList<IEvent> events = [.. changed.TakeEvents().Select(@event => Recorded(@event, at))];
        // What changes nothing is not committed.
        IReadOnlyList<IFact> facts = events.Count == 0 ? [] : [.. source.Of(changed, events)];
        Assert.All(facts, fact => Assert.Equal((Sequence, at), (fact.Sequence, fact.RecordedAt)));
        return facts;
    }

    /// <summary>These changes are forgotten: the test looks at what comes next.</summary>
    public static T Settled<T>(this T aggregate)
        where T : AggregateRoot
    {
        aggregate.TakeEvents();
        return aggregate;
    }

    private static IEvent Recorded(IDomainEvent @event, DateTimeOffset at)
    {
        var recorded = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(@event.GetType()), @event)!;
        (recorded.Sequence, recorded.Timestamp) = (Sequence, at);
        return recorded;
    }
}

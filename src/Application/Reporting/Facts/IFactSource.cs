using JasperFx.Events;
using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Reporting.Facts;

/// <summary>What the ledger learns from a change of one kind of thing.</summary>
public interface IFactSource
{
    Type Aggregate { get; }

    /// <param name="events">All that were committed together.</param>
    IEnumerable<IFact> Of(AggregateRoot after, IReadOnlyList<IEvent> events);

    /// <summary>All facts of one thing, from its history.</summary>
    Task<IReadOnlyList<IFact>> ReplayAsync(IQuerySession session, Guid id, CancellationToken ct);
}

internal abstract class FactSource<T> : IFactSource
    where T : AggregateRoot
{
    public Type Aggregate => typeof(T);

    public IEnumerable<IFact> Of(AggregateRoot after, IReadOnlyList<IEvent> events) =>
        Of(
            new Recorded<T>(
                (T)after,
                [.. events.Select(e => (IDomainEvent)e.Data)],
                events[^1].Sequence,
                events[^1].Timestamp.ToUniversalTime()
            )
        );

    public async Task<IReadOnlyList<IFact>> ReplayAsync(IQuerySession session, Guid id, CancellationToken ct)
    {
        var thing = History.Empty<T>();
        List<IFact> facts = [];
        foreach (var commit in Commits(await session.Events.FetchStreamAsync(id, token: ct)))
        {
            thing.Replay(commit.Select(e => (IDomainEvent)e.Data));
            facts.AddRange(Of(thing, commit));
        }

        return facts;
    }

    protected abstract IEnumerable<IFact> Of(Recorded<T> change);

    /// <summary>What was recorded in one request at one instant was one change.</summary>
    private static IEnumerable<IReadOnlyList<IEvent>> Commits(IReadOnlyList<IEvent> events)
    {
        List<IEvent> commit = [];
        foreach (var @event in events)
        {
            if (
                commit is [.., var last]
                && (last.Timestamp, last.CorrelationId) != (@event.Timestamp, @event.CorrelationId)
            )
            {
                yield return commit;
                commit = [];
            }

            commit.Add(@event);
        }

        if (commit.Count > 0)
        {
            yield return commit;
        }
    }
}

using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Reporting.Facts;

/// <summary>What the ledger learns from a change of one kind of thing.</summary>
public interface IFactSource
{
    Type Aggregate { get; }

    IEnumerable<IFact> Of(AggregateRoot after, IReadOnlyList<IDomainEvent> events, long sequence, DateTimeOffset at);
}

internal abstract class FactSource<T> : IFactSource
    where T : AggregateRoot
{
    public Type Aggregate => typeof(T);

    public IEnumerable<IFact> Of(
        AggregateRoot after,
        IReadOnlyList<IDomainEvent> events,
        long sequence,
        DateTimeOffset at
    ) => Of(new Recorded<T>((T)after, events, sequence, at));

    protected abstract IEnumerable<IFact> Of(Recorded<T> change);
}

using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Access;

/// <summary>That somebody looked: of whoever audits, every read is recorded. Who and when, as with every event, beside it.</summary>
public sealed class RecordedRead : AggregateRoot
{
    private RecordedRead() { }

    public string Query { get; private set; } = "";
    public Guid? ThingId { get; private set; }

    /// <param name="query">Name of the query, for instance <c>GetPartnership</c>.</param>
    /// <param name="thingId">What was read; null where it was a list.</param>
    public static RecordedRead Of(Guid id, string query, Guid? thingId)
    {
        var read = new RecordedRead();
        read.Raise(new ThingRead(id, query, thingId));
        return read;
    }

    protected override void Apply(IDomainEvent @event)
    {
        if (@event is ThingRead read)
        {
            (Id, Query, ThingId) = (read.ReadId, read.Query, read.ThingId);
        }
    }
}

/// <param name="Query">Name of the query.</param>
/// <param name="ThingId">What was read; null where it was a list. What was searched for is nobody's business.</param>
public sealed record ThingRead(Guid ReadId, string Query, Guid? ThingId) : IDomainEvent;

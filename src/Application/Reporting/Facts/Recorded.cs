using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Reporting.Facts;

/// <summary>One change of one thing, as it was committed: all its events, and the thing after them.</summary>
/// <param name="Sequence">Of the last event.</param>
public sealed record Recorded<T>(T After, IReadOnlyList<IDomainEvent> Events, long Sequence, DateTimeOffset At)
    where T : AggregateRoot
{
    /// <summary>The day of the recording in Europe/Berlin.</summary>
    public DateOnly Today => Time.DayOf(At);

    public bool Has<TEvent>()
        where TEvent : IDomainEvent => Events.Any(e => e is TEvent);
}

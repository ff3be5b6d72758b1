namespace Schulterschluss.Domain.Common;

/// <summary>
/// A document whose every change is an event. State changes only in <see cref="Apply"/>, so the recorded events fold
/// back into the document: for reads as of a date, and as the proof that no change goes unrecorded.
/// </summary>
public abstract class AggregateRoot
{
    private readonly List<IDomainEvent> _events = [];

    public Guid Id { get; protected set; }

    /// <summary>Set by the store on load and save; doubles as the HTTP ETag.</summary>
    public Guid Version { get; private set; }

    /// <summary>Hands over the events raised since the last call, in order, and forgets them.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IReadOnlyList<IDomainEvent> taken = [.. _events];
        _events.Clear();
        return taken;
    }

    /// <summary>Folds recorded events into this instance without raising them again.</summary>
    public void Replay(IEnumerable<IDomainEvent> history)
    {
        foreach (var @event in history)
        {
            Apply(@event);
        }
    }

    /// <summary>The only way in which state changes: apply, then remember.</summary>
    protected void Raise(IDomainEvent @event)
    {
        Apply(@event);
        _events.Add(@event);
    }

    protected abstract void Apply(IDomainEvent @event);

    /// <exception cref="BrokenRuleException">The rule does not hold.</exception>
    protected static void Require(bool holds, BrokenRule rule)
    {
        if (!holds)
        {
            throw new BrokenRuleException(rule);
        }
    }

    /// <summary>Judges several rules together, so that whoever is refused learns every reason at once.</summary>
    /// <exception cref="BrokenRuleException">At least one rule does not hold; it carries all that do not.</exception>
    protected static void RequireAll(params ReadOnlySpan<(bool Holds, BrokenRule Rule)> rules)
    {
        List<BrokenRule> broken = [];
        foreach (var (holds, rule) in rules)
        {
            if (!holds)
            {
                broken.Add(rule);
            }
        }

        if (broken.Count > 0)
        {
            throw new BrokenRuleException(broken);
        }
    }
}

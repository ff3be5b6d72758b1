namespace Schulterschluss.Domain.Common;

/// <summary>
/// A fact worth remembering, in the past tense. Events are append-only: ids and values, never personal data.
/// A property named <c>Reason</c> is shown as the "why" of the change.
/// </summary>
#pragma warning disable CA1040 // The marker is what makes "state changes only by events" checkable.
public interface IDomainEvent;
#pragma warning restore CA1040

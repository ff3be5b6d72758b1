using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.ActionOptions;

public sealed record ActionOptionProposed(
    Guid ActionOptionId,
    ActionOptionOrigin Origin,
    string Dimension,
    ActionOptionPlan Plan
) : IDomainEvent;

/// <summary>A plan that promises something else voids the agreements that were given to the old one.</summary>
public sealed record ActionOptionChanged(Guid ActionOptionId, ActionOptionPlan Plan) : IDomainEvent;

/// <param name="By">Opaque id of the person who agrees for their side.</param>
public sealed record ActionOptionAgreed(Guid ActionOptionId, Side Side, string By) : IDomainEvent;

public sealed record ActionOptionSelected(Guid ActionOptionId, DateOnly On) : IDomainEvent;

public sealed record ActionOptionDeferred(Guid ActionOptionId) : IDomainEvent;

public sealed record ActionOptionResumed(Guid ActionOptionId) : IDomainEvent;

public sealed record ActionOptionRejected(Guid ActionOptionId, string Reason) : IDomainEvent;

public sealed record ActionOptionStarted(Guid ActionOptionId, DateOnly On) : IDomainEvent;

public sealed record ActionOptionProgressReported(Guid ActionOptionId, int Percent) : IDomainEvent;

/// <param name="Actual">Value of the goal's indicator that was reached.</param>
public sealed record ActionOptionCompleted(
    Guid ActionOptionId,
    decimal Actual,
    IReadOnlyList<string> EvidenceRefs,
    DateOnly On
) : IDomainEvent;

public sealed record ActionOptionAbandoned(Guid ActionOptionId, string Reason) : IDomainEvent;

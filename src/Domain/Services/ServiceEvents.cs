using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Services;

/// <param name="NetworkIds">The networks behind the partnerships, in their order.</param>
/// <param name="By">The side that asks.</param>
public sealed record ServiceRequested(Guid ServiceId, ServiceOrder Order, IReadOnlyList<Guid> NetworkIds, Side By)
    : IDomainEvent;

public sealed record ServiceConfirmed(Guid ServiceId, ServicePlan Plan) : IDomainEvent;

public sealed record ServiceDeclined(Guid ServiceId, string Reason) : IDomainEvent;

public sealed record ServiceScheduled(Guid ServiceId, Appointment Appointment) : IDomainEvent;

public sealed record ServicePostponed(Guid ServiceId, string Reason) : IDomainEvent;

/// <param name="By">The side that calls it off.</param>
public sealed record ServiceCancelled(Guid ServiceId, Side By, string Reason) : IDomainEvent;

public sealed record ServiceDelivered(Guid ServiceId, Delivery Delivery) : IDomainEvent;

public sealed record ServiceEvaluated(Guid ServiceId, Evaluation Evaluation) : IDomainEvent;

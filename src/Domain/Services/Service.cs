using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Services;

/// <summary>Individual support by the office (Dienstleistung), from the request to its evaluation.</summary>
public sealed class Service : AggregateRoot
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 2000;
    public const int MeasureIdMaxLength = 100;
    public const int MaxEntries = 50;
    public const decimal HoursOfADay = 24;

    private Service() { }

    public ServiceOrder Order { get; private set; } = new(ServiceType.DevelopmentWorkshop, "", null, [], default);

    /// <summary>The networks behind the partnerships that are served, in the order of those.</summary>
    public IReadOnlyList<Guid> NetworkIds { get; private set; } = [];
    public Side RequestedBy { get; private set; }
    public ServiceStatus Status { get; private set; }
    public ServicePlan? Plan { get; private set; }

    /// <summary>Null unless it is scheduled or was delivered.</summary>
    public Appointment? Appointment { get; private set; }
    public IReadOnlyList<string> ConsultantRefs { get; private set; } = [];

    /// <summary>The days it takes, as far as they are known: of the delivery, else of the schedule, else those agreed.</summary>
    public DateRange Days { get; private set; } = new(DateOnly.MinValue, DateOnly.MinValue);

    /// <summary>How often it was scheduled; calendars take the entry with the highest.</summary>
    public int TimesScheduled { get; private set; }
    public Delivery? Delivery { get; private set; }
    public Evaluation? Evaluation { get; private set; }
    public Side? CancelledBy { get; private set; }

    /// <param name="served">One for each partnership of the order, in its order.</param>
    public static Service Request(
        Guid id,
        ServiceOrder order,
        IReadOnlyList<ServedPartnership> served,
        ServiceGrounds grounds,
        Side by,
        DateOnly today
    )
    {
        var measureIsServed = order.Measure is { } measure && order.PartnershipIds.Contains(measure.PartnershipId);
        RequireAll([
            .. WhereInactive(served),
            (served.Count == 1 || order.Type.ServesSeveral(), ServiceRules.ServesOnePartnership),
            (order.AgreedPeriod.End >= today, ServiceRules.PeriodIsOver),
            (order.ActionOptionId is not null || order.Measure is not null, ServiceRules.NoGround),
            (order.ActionOptionId is null || grounds.Option?.IsChosen == true, ServiceRules.OptionNotSelected),
            (
                order.ActionOptionId is null || served.Any(p => p.NetworkId == grounds.Option?.NetworkId),
                ServiceRules.OptionOfAnotherNetwork
            ),
            (!measureIsServed || grounds.MeasureIsOwedByOffice, ServiceRules.NotAnOfficeMeasure),
            (order.Measure is null || measureIsServed, ServiceRules.MeasureOfAnotherPartnership),
        ]);
        var service = new Service();
        service.Raise(new ServiceRequested(id, order, [.. served.Select(p => p.NetworkId)], by));
        return service;
    }

    public void Confirm(ServicePlan plan)
    {
        if (Status == ServiceStatus.Confirmed && plan.SameAs(Plan))
        {
            return;
        }

        Require(Status == ServiceStatus.Requested, ServiceRules.OnlyRequestedAreConfirmed);
        Raise(new ServiceConfirmed(Id, plan));
    }

    public void Decline(string reason)
    {
        if (Status == ServiceStatus.Declined)
        {
            return;
        }

        Require(Status == ServiceStatus.Requested, ServiceRules.OnlyRequestedAreDeclined);
        Raise(new ServiceDeclined(Id, reason));
    }

    /// <param name="taken">What other services have booked of these consultants.</param>
    public void Schedule(
        Appointment appointment,
        IReadOnlyList<ServedPartnership> served,
        IReadOnlyCollection<Booking> taken
    )
    {
        if (Status == ServiceStatus.Scheduled && appointment.SameAs(Appointment))
        {
            return;
        }

        Require(
            Status is ServiceStatus.Confirmed or ServiceStatus.Postponed or ServiceStatus.Scheduled,
            ServiceRules.OnlyConfirmedAreScheduled
        );
        Require(
            Status != ServiceStatus.Scheduled || Appointment?.When.Contains(appointment.When) == true,
            ServiceRules.PostponeFirst
        );
        RequireAll([
            .. WhereInactive(served),
            (
                Order.AgreedPeriod.Contains(appointment.When) || appointment.Justification is not null,
                ServiceRules.OutsideAgreedPeriod.With(Order.AgreedPeriod)
            ),
            .. from booking in appointment.Bookings()
            from other in taken
            where booking.CollidesWith(other)
            select (
                false,
                ServiceRules.ConsultantDoubleBooked.With(other.ConsultantRef, other.Day, other.Start, other.End)
            ),
        ]);
        Raise(new ServiceScheduled(Id, appointment));
    }

    public void Postpone(string reason)
    {
        if (Status == ServiceStatus.Postponed)
        {
            return;
        }

        Require(Status == ServiceStatus.Scheduled, ServiceRules.OnlyScheduledArePostponed);
        Raise(new ServicePostponed(Id, reason));
    }

    public void Cancel(Side by, string reason)
    {
        if (Status == ServiceStatus.Cancelled)
        {
            return;
        }

        RequireAll(
            (
                Status is ServiceStatus.Confirmed or ServiceStatus.Scheduled or ServiceStatus.Postponed,
                ServiceRules.OnlyPromisedAreCancelled
            ),
            (by == Side.Office || !IsShared(), ServiceRules.SharedIsCancelledByOffice)
        );
        Raise(new ServiceCancelled(Id, by, reason));
    }

    public void Deliver(Delivery delivery, DateOnly today)
    {
        delivery = delivery with { BudgetLine = delivery.BudgetLine ?? Plan?.BudgetLine };
        if (Status == ServiceStatus.Delivered && delivery.SameAs(Delivery))
        {
            return;
        }

        Require(Status == ServiceStatus.Scheduled, ServiceRules.OnlyScheduledAreDelivered);
        var mostHours = HoursOfADay * (delivery.Days.To.DayNumber - delivery.Days.From.DayNumber + 1);
        RequireAll([
            (delivery.Days.To <= today, ServiceRules.DeliveredInTheFuture),
            (delivery.Hours > 0, ServiceRules.NoHours),
            (delivery.Hours <= mostHours, ServiceRules.TooManyHours.With(HoursOfADay, mostHours)),
            (delivery.Participants.Sum(p => p.Count) > 0, ServiceRules.NoParticipants),
            .. WhereNotServed(delivery.Participants.Select(p => p.NetworkId)),
            (delivery.Cost == 0 || delivery.BudgetLine is not null, ServiceRules.CostWithoutLine),
        ]);
        Raise(new ServiceDelivered(Id, delivery));
    }

    public void Evaluate(Evaluation evaluation)
    {
        if (Status == ServiceStatus.Evaluated && evaluation.SameAs(Evaluation))
        {
            return;
        }

        Require(Status == ServiceStatus.Delivered, ServiceRules.OnlyDeliveredAreEvaluated);
        var hasRatings = evaluation.Feedback.Any(f => f.Ratings.Count > 0);
        RequireAll([
            (hasRatings || evaluation.NoResponse, ServiceRules.NoFeedback),
            (!hasRatings || !evaluation.NoResponse, ServiceRules.FeedbackAndNoResponse),
            .. WhereNotServed(evaluation.Feedback.Select(f => f.NetworkId)),
            .. evaluation.Feedback.Select(f =>
                (
                    f.Ratings.Count <= ParticipantsOf(f.NetworkId),
                    ServiceRules.MoreFeedbackThanParticipants.With(f.NetworkId)
                )
            ),
        ]);
        Raise(new ServiceEvaluated(Id, evaluation));
    }

    public bool IsShared() => Order.PartnershipIds.Count > 1;

    /// <summary>Which consultants it takes, and when.</summary>
    public IEnumerable<Booking> Bookings() => Appointment?.Bookings() ?? [];

    /// <summary>Whether its days are known, not only a quarter or a year.</summary>
    public bool HasDay() => Delivery is not null || (Appointment?.When ?? Order.AgreedPeriod).IsDay();

    /// <summary>
    /// Where it meets another one over the same consultants. What is promised for a day without a time may need all of
    /// that day.
    /// </summary>
    public IEnumerable<Booking> CollisionsWith(Service other)
    {
        var claims = Claims().ToList();
        return other.Claims().Where(theirs => claims.Any(theirs.CollidesWith));
    }

    public int ParticipantsOf(Guid networkId) =>
        Delivery?.Participants.Where(p => p.NetworkId == networkId).Sum(p => p.Count) ?? 0;

    private IEnumerable<Booking> Claims() =>
        Appointment is not null ? Bookings()
        : Status is ServiceStatus.Confirmed or ServiceStatus.Postponed && Order.AgreedPeriod.IsDay()
            ? ConsultantRefs.Select(consultant => new Booking(
                consultant,
                Order.AgreedPeriod.Start,
                TimeOnly.MinValue,
                TimeOnly.MaxValue
            ))
        : [];

    private static IEnumerable<(bool Holds, BrokenRule Rule)> WhereInactive(IEnumerable<ServedPartnership> served) =>
        served.Select(p => (p.IsActive, ServiceRules.PartnershipNotActive.With(p.PartnershipId)));

    private IEnumerable<(bool Holds, BrokenRule Rule)> WhereNotServed(IEnumerable<Guid> networks) =>
        networks.Select(n => (NetworkIds.Contains(n), ServiceRules.FiguresOfAnotherNetwork.With(n)));

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case ServiceRequested requested:
                (Id, Order, NetworkIds, RequestedBy, Days) = (
                    requested.ServiceId,
                    requested.Order,
                    requested.NetworkIds,
                    requested.By,
                    DaysOf(requested.Order.AgreedPeriod)
                );
                break;
            case ServiceConfirmed confirmed:
                (Status, Plan, ConsultantRefs) = (
                    ServiceStatus.Confirmed,
                    confirmed.Plan,
                    confirmed.Plan.ConsultantRefs
                );
                break;
            case ServiceDeclined:
                Status = ServiceStatus.Declined;
                break;
            case ServiceScheduled scheduled:
                (Status, Appointment, ConsultantRefs, Days, TimesScheduled) = (
                    ServiceStatus.Scheduled,
                    scheduled.Appointment,
                    scheduled.Appointment.ConsultantRefs,
                    DaysOf(scheduled.Appointment.When),
                    TimesScheduled + 1
                );
                break;
            case ServicePostponed:
                (Status, Appointment, Days) = (ServiceStatus.Postponed, null, DaysOf(Order.AgreedPeriod));
                break;
            case ServiceCancelled cancelled:
                (Status, Appointment, CancelledBy) = (ServiceStatus.Cancelled, null, cancelled.By);
                break;
            case ServiceDelivered delivered:
                (Status, Delivery, Days) = (ServiceStatus.Delivered, delivered.Delivery, delivered.Delivery.Days);
                break;
            case ServiceEvaluated evaluated:
                (Status, Evaluation) = (ServiceStatus.Evaluated, evaluated.Evaluation);
                break;
        }
    }

    private static DateRange DaysOf(DuePeriod period) => new(period.Start, period.End);
}

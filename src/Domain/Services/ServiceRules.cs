using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Services;

public static class ServiceRules
{
    public static readonly BrokenRule PartnershipNotActive = new(
        "service.partnership-not-active",
        "The partnership {0} is not active."
    );
    public static readonly BrokenRule ServesOnePartnership = new(
        "service.serves-one-partnership",
        "Only an exchange circle, a course or a political dialogue serves several partnerships."
    );
    public static readonly BrokenRule PeriodIsOver = new(
        "service.period-is-over",
        "The period for which a service is requested must not be over."
    );
    public static readonly BrokenRule NoGround = new(
        "service.no-option-or-measure",
        "A service needs a selected option or a measure of the office."
    );
    public static readonly BrokenRule OptionNotSelected = new(
        "service.option-not-selected",
        "The action option must be selected or in progress."
    );
    public static readonly BrokenRule OptionOfAnotherNetwork = new(
        "service.option-of-another-network",
        "The action option belongs to none of the networks that are served."
    );
    public static readonly BrokenRule NotAnOfficeMeasure = new(
        "service.not-an-office-measure",
        "The measure must be one that the office owes."
    );
    public static readonly BrokenRule MeasureOfAnotherPartnership = new(
        "service.measure-of-another-partnership",
        "The measure belongs to none of the partnerships that are served."
    );
    public static readonly BrokenRule OnlyRequestedAreConfirmed = new(
        "service.only-requested-are-confirmed",
        "Only a requested service can be confirmed."
    );
    public static readonly BrokenRule OnlyRequestedAreDeclined = new(
        "service.only-requested-are-declined",
        "Only a requested service can be declined."
    );
    public static readonly BrokenRule OnlyConfirmedAreScheduled = new(
        "service.only-confirmed-are-scheduled",
        "Only a confirmed or postponed service can be scheduled."
    );
    public static readonly BrokenRule PostponeFirst = new(
        "service.postpone-first",
        "A scheduled service is postponed before it gets another day; within its day or quarter it may change."
    );
    public static readonly BrokenRule OutsideAgreedPeriod = new(
        "service.outside-agreed-period",
        "The agreed period is {0}; a schedule outside it needs a justification."
    );
    public static readonly BrokenRule ConsultantDoubleBooked = new(
        "service.consultant-double-booked",
        "The consultant {0} is taken on {1:d} from {2:t} to {3:t}."
    );
    public static readonly BrokenRule OnlyScheduledArePostponed = new(
        "service.only-scheduled-are-postponed",
        "Only a scheduled service can be postponed."
    );
    public static readonly BrokenRule OnlyPromisedAreCancelled = new(
        "service.only-promised-are-cancelled",
        "Only a confirmed, scheduled or postponed service can be cancelled."
    );
    public static readonly BrokenRule SharedIsCancelledByOffice = new(
        "service.shared-is-cancelled-by-office",
        "A service for several partnerships is cancelled by the office."
    );
    public static readonly BrokenRule OnlyScheduledAreDelivered = new(
        "service.only-scheduled-are-delivered",
        "Only a scheduled service can be delivered."
    );
    public static readonly BrokenRule DeliveredInTheFuture = new(
        "service.delivered-in-the-future",
        "A delivery cannot lie in the future."
    );
    public static readonly BrokenRule NoHours = new("service.no-hours", "A delivery takes more than zero hours.");
    public static readonly BrokenRule TooManyHours = new(
        "service.too-many-hours",
        "A day has at most {0} hours, so that the delivery has at most {1}."
    );
    public static readonly BrokenRule NoParticipants = new(
        "service.no-participants",
        "A delivery needs at least one participant."
    );
    public static readonly BrokenRule FiguresOfAnotherNetwork = new(
        "service.figures-of-another-network",
        "The service does not serve the network {0}."
    );
    public static readonly BrokenRule CostWithoutLine = new(
        "service.cost-without-line",
        "A cost is recorded with the line of the finance plan that bears it."
    );
    public static readonly BrokenRule OnlyDeliveredAreEvaluated = new(
        "service.only-delivered-are-evaluated",
        "Only a delivered service can be evaluated."
    );
    public static readonly BrokenRule NoFeedback = new(
        "service.no-feedback",
        "An evaluation needs at least one rating, or the statement that nobody answered."
    );
    public static readonly BrokenRule FeedbackAndNoResponse = new(
        "service.feedback-and-no-response",
        "Ratings and the statement that nobody answered exclude each other."
    );
    public static readonly BrokenRule MoreFeedbackThanParticipants = new(
        "service.more-feedback-than-participants",
        "The network {0} has more ratings than participants."
    );
    public static readonly BrokenRule NotScheduled = new(
        "service.not-scheduled",
        "Only what is scheduled is in the calendar."
    );
    public static readonly BrokenRule OnlyDeliveredAreRated = new(
        "service.only-delivered-are-rated",
        "Participants rate a service that was delivered and is not evaluated yet."
    );
    public static readonly BrokenRule NobodyToAsk = new("service.nobody-to-ask", "Nobody of this network took part.");
    public static readonly BrokenRule FeedbackClosed = new("service.feedback-closed", "This evaluation is closed.");
    public static readonly BrokenRule FeedbackComplete = new(
        "service.feedback-complete",
        "As many have answered as took part."
    );
}

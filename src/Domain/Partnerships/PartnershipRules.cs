using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

public static class PartnershipRules
{
    public static readonly BrokenRule OnlyInitiatedAreAssessed = new(
        "partnership.only-initiated-are-assessed",
        "Only a partnership that has just been initiated goes into assessment."
    );
    public static readonly BrokenRule OnlyAssessedAreNegotiated = new(
        "partnership.only-assessed-are-negotiated",
        "Negotiation follows the assessment."
    );
    public static readonly BrokenRule AssessmentOfAnotherNetwork = new(
        "partnership.assessment-of-another-network",
        "The assessment is another network's."
    );
    public static readonly BrokenRule AssessmentNotFinalised = new(
        "partnership.assessment-not-finalised",
        "The assessment must be finalised."
    );
    public static readonly BrokenRule AssessmentTooOld = new(
        "partnership.assessment-too-old",
        "The assessment was finalised on {0:d}; it must not be older than {1} months."
    );
    public static readonly BrokenRule OnlyBeforeActiveAreAbandoned = new(
        "partnership.only-before-active-are-abandoned",
        "Only a partnership that is not yet active can be abandoned; an active one is ended or terminated."
    );
    public static readonly BrokenRule NotActive = new("partnership.not-active", "The partnership must be active.");
    public static readonly BrokenRule NotSuspended = new(
        "partnership.not-suspended",
        "Only a suspended partnership is resumed."
    );
    public static readonly BrokenRule NotRunning = new(
        "partnership.not-running",
        "The partnership must be active, suspended or in renewal."
    );
    public static readonly BrokenRule NothingMoreIsFiled = new(
        "partnership.nothing-more-is-filed",
        "Reports are taken while the partnership runs and for {0} months after it has expired."
    );
    public static readonly BrokenRule AlreadyTerminated = new(
        "partnership.already-terminated",
        "The partnership is already terminated as of {0:d}."
    );
    public static readonly BrokenRule EffectiveDateOutsideTerm = new(
        "partnership.effective-date-outside-term",
        "A termination takes effect between today and the end of the term."
    );
    public static readonly BrokenRule Closed = new(
        "partnership.closed",
        "A partnership that is over does not change any more."
    );
}

using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.ActionOptions;

public static class ActionOptionRules
{
    public static readonly BrokenRule AssessmentOfAnotherNetwork = new(
        "action-option.assessment-of-another-network",
        "The assessment is one of another network."
    );
    public static readonly BrokenRule AssessmentNotFinalised = new(
        "action-option.assessment-not-finalised",
        "Options are proposed from a finalised assessment only."
    );
    public static readonly BrokenRule NoFinding = new(
        "action-option.no-finding",
        "An option answers at least one finding."
    );
    public static readonly BrokenRule UnknownFinding = new(
        "action-option.unknown-finding",
        "The assessment has no finding {0}."
    );
    public static readonly BrokenRule OnlyUnstartedChange = new(
        "action-option.only-unstarted-change",
        "Only an option that is proposed, deferred or selected can be changed."
    );
    public static readonly BrokenRule OnlyProposedAreAgreed = new(
        "action-option.only-proposed-are-agreed",
        "Only a proposed option can be agreed to."
    );
    public static readonly BrokenRule NoGoal = new("action-option.no-goal", "A selection needs a measurable goal.");
    public static readonly BrokenRule NoDue = new("action-option.no-due", "A selection needs a due date.");
    public static readonly BrokenRule SamePersonForBothSides = new(
        "action-option.same-person-for-both-sides",
        "The same person cannot agree for both sides."
    );
    public static readonly BrokenRule OnlyProposedAreDeferred = new(
        "action-option.only-proposed-are-deferred",
        "Only a proposed option can be deferred."
    );
    public static readonly BrokenRule OnlyDeferredAreResumed = new(
        "action-option.only-deferred-are-resumed",
        "Only a deferred option becomes a proposal again."
    );
    public static readonly BrokenRule OnlyUnstartedAreRejected = new(
        "action-option.only-unstarted-are-rejected",
        "Only a proposed or selected option can be rejected."
    );
    public static readonly BrokenRule OnlySelectedAreStarted = new(
        "action-option.only-selected-are-started",
        "Only a selected option can be started."
    );
    public static readonly BrokenRule PartnershipNotActive = new(
        "action-option.partnership-not-active",
        "An option is started only while the network's partnership is active."
    );
    public static readonly BrokenRule TooManyInProgress = new(
        "action-option.too-many-in-progress",
        "A network has at most {0} options in progress."
    );
    public static readonly BrokenRule NotInProgress = new(
        "action-option.not-in-progress",
        "The option must be in progress."
    );
    public static readonly BrokenRule NoActualValue = new(
        "action-option.no-actual-value",
        "A completion needs the value that was reached."
    );
    public static readonly BrokenRule NoEvidence = new("action-option.no-evidence", "A completion needs evidence.");
}

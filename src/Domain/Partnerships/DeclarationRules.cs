using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

public static class DeclarationRules
{
    public static readonly BrokenRule OnlyWhileNegotiated = new(
        "declaration.only-while-negotiated",
        "The declaration is drafted while the partnership is negotiated; once it is active, amendments change it."
    );
    public static readonly BrokenRule NoGoal = new("declaration.no-goal", "A declaration needs at least one goal.");
    public static readonly BrokenRule NoNetworkMeasure = new(
        "declaration.no-network-measure",
        "A declaration needs at least one measure of the network."
    );
    public static readonly BrokenRule NoOfficeMeasure = new(
        "declaration.no-office-measure",
        "A declaration needs at least one measure of the office."
    );
    public static readonly BrokenRule MeasureWithoutGoal = new(
        "declaration.measure-without-goal",
        "Every measure serves a goal of the declaration; this is missing for: {0}."
    );
    public static readonly BrokenRule MeasureWithoutDue = new(
        "declaration.measure-without-due",
        "Every measure has a day, a quarter or a year by which it is due; this is missing for: {0}."
    );
    public static readonly BrokenRule DueOutsideTerm = new(
        "declaration.due-outside-term",
        "Every measure is due within the term; this does not hold for: {0}."
    );
    public static readonly BrokenRule NoTerm = new("declaration.no-term", "A declaration needs a term.");
    public static readonly BrokenRule TermEndsBeforeItStarts = new(
        "declaration.term-ends-before-it-starts",
        "The term must end after it starts."
    );
    public static readonly BrokenRule TermIsOver = new(
        "declaration.term-is-over",
        "The term must not be over when the declaration is signed."
    );
    public static readonly BrokenRule NotAwaitingSignatures = new(
        "declaration.not-awaiting-signatures",
        "There is no declaration that awaits signatures."
    );
    public static readonly BrokenRule SamePersonForBothSides = new(
        "declaration.same-person-for-both-sides",
        "Nobody signs for both sides."
    );
    public static readonly BrokenRule NothingAmended = new(
        "declaration.nothing-amended",
        "The amendment says the same as the declaration in force."
    );
    public static readonly BrokenRule NoAmendment = new("declaration.no-amendment", "No amendment is proposed.");
    public static readonly BrokenRule FulfilledMeasureChanged = new(
        "declaration.fulfilled-measure-changed",
        "Fulfilled measures stay as they are; the amendment drops or changes: {0}."
    );
    public static readonly BrokenRule TermIsFixed = new(
        "declaration.term-is-fixed",
        "The term changes only while the partnership is being renewed."
    );
    public static readonly BrokenRule TermNotExtended = new(
        "declaration.term-not-extended",
        "A renewal keeps the start of the term and extends its end."
    );
}

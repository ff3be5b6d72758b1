using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

public static class SealRules
{
    public static readonly BrokenRule DeciderLedTheCase = new(
        "seal.decider-led-the-case",
        "Whoever leads or has led the case does not decide on its seal."
    );
    public static readonly BrokenRule AwardedBefore = new(
        "seal.awarded-before",
        "A partnership is awarded its seal once; this one has expired, was revoked or returned."
    );
    public static readonly BrokenRule None = new("seal.none", "The partnership has no seal.");
    public static readonly BrokenRule NotInForce = new("seal.not-in-force", "The seal is no longer in force.");
    public static readonly BrokenRule GivenUp = new("seal.given-up", "The seal was revoked or returned.");
    public static readonly BrokenRule RequestTooEarly = new(
        "seal.request-too-early",
        "The renewal can be requested from {0:d} on."
    );
    public static readonly BrokenRule RequestTooLate = new(
        "seal.request-too-late",
        "The renewal could be requested until {0:d}."
    );
    public static readonly BrokenRule NotRequested = new(
        "seal.renewal-not-requested",
        "The network has not requested the renewal."
    );
    public static readonly BrokenRule NoReassessment = new(
        "seal.no-reassessment",
        "The renewal needs an assessment that was finalised after {0:d}."
    );
    public static readonly BrokenRule TooFewImprovementAreas = new(
        "seal.too-few-improvement-areas",
        "The renewal needs at least {0} named areas of improvement; the request names {1}."
    );
    public static readonly BrokenRule TooFewMeasuresFulfilled = new(
        "seal.too-few-measures-fulfilled",
        "The renewal needs {0} % of the network's due measures fulfilled; {1} of {2} are."
    );
    public static readonly BrokenRule ProgressReportMissing = new(
        "seal.progress-report-missing",
        "The progress reports of these periods are due and not filed: {0}."
    );
    public static readonly BrokenRule NoHearing = new("seal.no-hearing", "No hearing is open.");
    public static readonly BrokenRule HearingTooShort = new(
        "seal.hearing-too-short",
        "A hearing must have been open for {0} days, until {1:d}."
    );
}

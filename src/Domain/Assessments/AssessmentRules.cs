using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Assessments;

public static class AssessmentRules
{
    public static readonly BrokenRule NetworkNotPublished = new(
        "assessment.network-not-published",
        "Only a listed or dormant network is assessed."
    );
    public static readonly BrokenRule ReplacesUnfinished = new(
        "assessment.replaces-unfinished",
        "Only a finalised assessment of the same network is corrected by a new one."
    );
    public static readonly BrokenRule OnlyScheduledAreReplanned = new(
        "assessment.only-scheduled-are-replanned",
        "Day, phase and catalogue are fixed once the assessment has started."
    );
    public static readonly BrokenRule OnlyScheduledAreStarted = new(
        "assessment.only-scheduled-are-started",
        "Only a scheduled assessment can be started."
    );
    public static readonly BrokenRule NotStarted = new("assessment.not-started", "The assessment has not started yet.");
    public static readonly BrokenRule NotInRating = new(
        "assessment.not-in-rating",
        "The assessment is not open for ratings."
    );
    public static readonly BrokenRule RatingsMissing = new(
        "assessment.ratings-missing",
        "Both sides must hand in their ratings first."
    );
    public static readonly BrokenRule NotFinalised = new(
        "assessment.not-finalised",
        "Only a finalised assessment is compared with others."
    );
    public static readonly BrokenRule Closed = new(
        "assessment.closed",
        "A finalised or discarded assessment does not change any more."
    );
    public static readonly BrokenRule CriterionNotAsked = new(
        "assessment.criterion-not-asked",
        "The criterion {0} is not asked in this catalogue and phase."
    );
    public static readonly BrokenRule LevelExpected = new(
        "assessment.level-expected",
        "The criterion {0} applies to every network: it needs a level."
    );
    public static readonly BrokenRule EvidenceMissing = new(
        "assessment.evidence-missing",
        "Levels from 3 on need evidence: {0}."
    );
    public static readonly BrokenRule CommentMissing = new(
        "assessment.comment-missing",
        "Where the sides differ by more than one level, or both agreed otherwise, the consensus needs a comment: {0}."
    );
    public static readonly BrokenRule UnknownDimension = new(
        "assessment.unknown-dimension",
        "The catalogue of this assessment has no dimension {0}."
    );
    public static readonly BrokenRule UnknownFinding = new(
        "assessment.unknown-finding",
        "The assessment has no finding {0}."
    );
    public static readonly BrokenRule ParticipantsMissing = new(
        "assessment.participants-missing",
        "People of both sides must take part."
    );
    public static readonly BrokenRule DifferencesOpen = new(
        "assessment.differences-open",
        "Not yet agreed between the sides: {0}."
    );
    public static readonly BrokenRule TooFewAnswers = new(
        "assessment.too-few-answers",
        "At least {0} % of the applicable criteria need an agreed level; there are {1} of {2}."
    );
}

public static class RatingSheetRules
{
    public static readonly BrokenRule Closed = new(
        "rating-sheet.closed",
        "A sheet that was handed in or closed does not change any more."
    );
    public static readonly BrokenRule Empty = new("rating-sheet.empty", "A sheet without answers cannot be handed in.");
}

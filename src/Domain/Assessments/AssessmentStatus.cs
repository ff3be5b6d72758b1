namespace Schulterschluss.Domain.Assessments;

/// <summary>Geplant, InErfassung, Konsens, Abgeschlossen, Verworfen.</summary>
public enum AssessmentStatus
{
    Scheduled,
    InRating,
    InConsensus,
    Finalised,
    Discarded,
}

/// <summary>A side's sheet: open for ratings, handed in for good, or closed because the assessment was discarded.</summary>
public enum RatingSheetStatus
{
    Open,
    HandedIn,
    Closed,
}

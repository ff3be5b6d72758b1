namespace Schulterschluss.Domain.ActionOptions;

/// <summary>Where an option comes from: findings of a network's assessment.</summary>
public sealed record ActionOptionOrigin(Guid NetworkId, Guid AssessmentId, IReadOnlyList<Guid> FindingIds);

/// <summary>What the assessment says of itself when an option is proposed from it.</summary>
/// <param name="DimensionsOfFindings">Each finding's dimension, by the id of the finding.</param>
public sealed record AssessmentFacts(
    Guid NetworkId,
    bool IsFinalised,
    IReadOnlyDictionary<Guid, string> DimensionsOfFindings
);

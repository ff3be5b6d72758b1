using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.Assessments;

/// <summary>An answer to one criterion: that of a side on its sheet, or the one that both agreed on.</summary>
/// <param name="Level">0 not there, 1 being built, 2 established, 3 steered and measured, 4 exemplary; null when not applicable.</param>
public sealed record Rating(
    string Criterion,
    int? Level,
    bool NotApplicable = false,
    string? Evidence = null,
    string? Comment = null
)
{
    public const int HighestLevel = 4;
    public const int EvidenceFromLevel = 3;
    public const int TextMaxLength = 2000;

    public Answer Answer() => new(Level, NotApplicable);

    public bool LacksEvidence() => Level >= EvidenceFromLevel && string.IsNullOrWhiteSpace(Evidence);

    /// <summary>The rule that this rating breaks under the catalogue; null where it fits.</summary>
    public BrokenRule? Misfit(Catalogue catalogue, NetworkPhase phase) =>
        catalogue.Find(Criterion) is not { } criterion || !criterion.AppliesIn(phase)
            ? AssessmentRules.CriterionNotAsked.With(Criterion)
        : NotApplicable && !criterion.AllowsNotApplicable ? AssessmentRules.LevelExpected.With(Criterion)
        : null;
}

/// <summary>A level, or "not applicable".</summary>
public sealed record Answer(int? Level, bool NotApplicable = false);

/// <summary>What both sides said to one criterion; null is no answer.</summary>
public sealed record AnswerPair(Answer? Network, Answer? Office)
{
    /// <summary>Sides that are this far apart explain what they agreed on.</summary>
    public const int CommentBeyond = 1;

    public bool Agrees() => Network is not null && Network == Office;

    /// <summary>Only two levels next to each other need no explanation; "not applicable" is far from any level.</summary>
    public bool IsFarApart() =>
        Network != Office
        && !(
            Network?.Level is { } network && Office?.Level is { } office && Math.Abs(network - office) <= CommentBeyond
        );
}

using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.Assessments;

/// <summary>What an assessment asks: a published version never changes; what is learnt goes into the next one.</summary>
public sealed record Catalogue(string Version, Label Title, IReadOnlyList<Dimension> Dimensions)
{
    public Criterion? Find(string criterion) =>
        Dimensions.SelectMany(d => d.Criteria).FirstOrDefault(c => c.Code == criterion);

    public bool HasDimension(string dimension) => Dimensions.Any(d => d.Code == dimension);

    /// <summary>The criteria that a network in this phase is asked, in the order of the catalogue.</summary>
    public IEnumerable<Criterion> AppliedIn(NetworkPhase phase) =>
        Dimensions.SelectMany(d => d.Criteria).Where(c => c.AppliesIn(phase));
}

/// <param name="Weight">Within the overall score.</param>
public sealed record Dimension(string Code, Label Label, decimal Weight, IReadOnlyList<Criterion> Criteria);

/// <param name="Weight">Within the score of its dimension.</param>
/// <param name="AllowsNotApplicable">Whether "does not apply to us" is an answer.</param>
/// <param name="Phases">Networks in other phases are not asked.</param>
/// <param name="Levels">What each level looks like, from 0 to <see cref="Rating.HighestLevel"/>.</param>
public sealed record Criterion(
    string Code,
    Label Label,
    decimal Weight,
    bool AllowsNotApplicable,
    IReadOnlyList<NetworkPhase> Phases,
    IReadOnlyList<Label> Levels
)
{
    public bool AppliesIn(NetworkPhase phase) => Phases.Contains(phase);
}

public sealed record Label(string De, string En);

using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.ActionOptions;

/// <summary>What an option is about. Goal and due date may follow later; nobody can agree to an option without them.</summary>
/// <param name="Benefit">From 1 (little) to 5 (great).</param>
/// <param name="Owner">The side that takes the lead.</param>
public sealed record ActionOptionPlan(
    string Title,
    Effort Effort,
    int Benefit,
    Side Owner,
    Goal? Goal = null,
    DuePeriod? Due = null
)
{
    public const int TitleMaxLength = 200;
    public const int LeastBenefit = 1;
    public const int GreatestBenefit = 5;

    /// <summary>Whether an agreement to this plan is one to the other, too: the same title, goal and due date.</summary>
    public bool PromisesTheSameAs(ActionOptionPlan other) => (Title, Goal, Due) == (other.Title, other.Goal, other.Due);
}

/// <summary>A measurable goal: from baseline to target.</summary>
/// <param name="Indicator">What is counted or measured.</param>
/// <param name="Target">Never the baseline.</param>
public sealed record Goal(string Indicator, decimal Baseline, decimal Target, string Unit)
{
    public const int TextMaxLength = 200;
    public const int UnitMaxLength = 50;

    /// <summary>Beyond this no figure of a network lies; it keeps every ratio within a decimal.</summary>
    public const decimal GreatestValue = 1_000_000_000_000m;

    /// <summary>How much of the way was covered: 1 is the target; neither clipped nor rounded.</summary>
    public decimal AttainmentOf(decimal actual) => (actual - Baseline) / (Target - Baseline);
}

/// <summary>Aufwand S, M, L.</summary>
public enum Effort
{
    Small,
    Medium,
    Large,
}

using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Services;

/// <summary>What was really given.</summary>
/// <param name="Days">First and last day, both included.</param>
/// <param name="Hours">Working hours of the office and its consultants, over all days.</param>
/// <param name="Cost">Euros.</param>
/// <param name="BudgetLine">Line of the finance plan that bears the cost, as text.</param>
public sealed record Delivery(
    DateRange Days,
    decimal Hours,
    decimal Cost,
    string? BudgetLine,
    IReadOnlyList<ParticipantCount> Participants
)
{
    public bool SameAs(Delivery? other) =>
        other is not null
        && (Days, Hours, Cost, BudgetLine) == (other.Days, other.Hours, other.Cost, other.BudgetLine)
        && Participants.SequenceEqual(other.Participants);
}

/// <summary>How many people came from a network; never who.</summary>
public sealed record ParticipantCount(Guid NetworkId, int Count);

/// <summary>What the participants said; either ratings, or the statement that nobody answered.</summary>
public sealed record Evaluation(IReadOnlyList<NetworkFeedback> Feedback, bool NoResponse)
{
    public bool SameAs(Evaluation? other) =>
        other is not null
        && NoResponse == other.NoResponse
        && Feedback.Count == other.Feedback.Count
        && Feedback.Zip(other.Feedback).All(pair => pair.First.SameAs(pair.Second));
}

/// <param name="Ratings">From 1 (poor) to 5 (very good), one per answer.</param>
public sealed record NetworkFeedback(Guid NetworkId, IReadOnlyList<int> Ratings)
{
    public const int Poorest = 1;
    public const int Best = 5;

    public bool SameAs(NetworkFeedback other) => NetworkId == other.NetworkId && Ratings.SequenceEqual(other.Ratings);
}

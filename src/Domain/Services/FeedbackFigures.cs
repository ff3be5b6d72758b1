namespace Schulterschluss.Domain.Services;

/// <summary>What may be told of ratings without telling what somebody in particular said.</summary>
/// <param name="Answers">How many; null for one or two, which are not told apart.</param>
/// <param name="Average">Null for fewer than three.</param>
/// <param name="Counts">How many gave each rating, from 1 to 5; null where one of them was given by one or two.</param>
public sealed record FeedbackFigures(Guid NetworkId, int? Answers, decimal? Average, IReadOnlyList<int>? Counts)
{
    /// <summary>The fewest of whom a figure may tell; nobody is a figure as well.</summary>
    public const int MinimumCell = 3;

    public static FeedbackFigures Of(Guid networkId, IReadOnlyCollection<int> ratings)
    {
        if (ratings.Count == 0)
        {
            return new(networkId, 0, Average: null, Counts: null);
        }

        if (ratings.Count < MinimumCell)
        {
            return new(networkId, Answers: null, Average: null, Counts: null);
        }

        IReadOnlyList<int> counts =
        [
            .. Enumerable
                .Range(NetworkFeedback.Poorest, NetworkFeedback.Best)
                .Select(rating => ratings.Count(given => given == rating)),
        ];
        // All or none: a single hidden one could be worked out from the others.
        var tellable = counts.All(count => count is 0 or >= MinimumCell);
        return new(networkId, ratings.Count, (decimal)ratings.Sum() / ratings.Count, tellable ? counts : null);
    }
}

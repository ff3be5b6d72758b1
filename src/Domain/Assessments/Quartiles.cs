namespace Schulterschluss.Domain.Assessments;

/// <summary>How a score is spread over networks, with linear interpolation between neighbours.</summary>
public sealed record Quartiles(decimal Lower, decimal Median, decimal Upper)
{
    /// <summary>Among fewer networks a single one could be told from the figures.</summary>
    public const int MinimumNetworks = 5;

    /// <returns>Null where there are too few values to show any.</returns>
    public static Quartiles? Of(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        return sorted.Length < MinimumNetworks ? null : new(At(sorted, 1), At(sorted, 2), At(sorted, 3));
    }

    private static decimal At(decimal[] sorted, int quarter)
    {
        var position = (sorted.Length - 1) * quarter / 4m;
        var below = (int)position;
        return below == sorted.Length - 1
            ? sorted[below]
            : sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]));
    }
}

namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>Judges a cell by itself: whether it is sensitive, and how high an outsider must think it could be.</summary>
internal static class PrimaryRules
{
    /// <param name="amount">In whole units, see <see cref="Units"/>.</param>
    /// <param name="contributions">In whole units; those of one contributor are one.</param>
    /// <returns>
    /// The reason, and the smallest amount at which the cell would not have been sensitive: the minimum, or what the
    /// largest contributors' sum is the allowed share of. Null for a cell that may be told.
    /// </returns>
    public static (HiddenBecause Reason, long Enough)? Judge(
        TableMeasure measure,
        bool usesDominance,
        long amount,
        IEnumerable<long> contributions,
        ConfidentialityRules rules
    )
    {
        if (amount == 0)
        {
            return null;
        }

        long[] largest = [.. contributions.Where(c => c > 0).OrderDescending()];
        var top = largest.Take(rules.DominantContributors).Sum();
        var undominated = (long)Math.Ceiling(top / rules.DominanceShare);
        var isDominated = usesDominance && undominated > amount;
        if (measure == TableMeasure.Count && amount < rules.MinimumCell)
        {
            return (HiddenBecause.Primary, isDominated ? Math.Max(rules.MinimumCell, undominated) : rules.MinimumCell);
        }

        if (measure == TableMeasure.Magnitude && largest.Length < rules.MinimumCell)
        {
            return (HiddenBecause.Primary, (long)Math.Ceiling(amount / rules.DominanceShare));
        }

        return isDominated ? (HiddenBecause.Dominance, undominated) : null;
    }
}

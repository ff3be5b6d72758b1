namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>What makes a cell sensitive by itself: the primary rules and their parameters.</summary>
/// <remarks>
/// Sources: "Regeln der statistischen Geheimhaltung" of the Bundesagentur für Arbeit (at least three cases, more where
/// the detail is great; dominance); Hundepool et al., Statistical Disclosure Control (2012), chapter 4, for the
/// (n, k) rule and how far the interval of a dominated cell has to reach.
/// </remarks>
/// <param name="MinimumCell">People; the fewest of whom a figure may tell. Zero may be told.</param>
/// <param name="DominantContributors">The n of the (n, k) rule: as many of the largest contributors are taken together.</param>
/// <param name="DominanceShare">The k, as a fraction above 0 and below 1: a larger share of the cell is too much.</param>
public sealed record ConfidentialityRules(int MinimumCell, int DominantContributors, decimal DominanceShare)
{
    public static ConfidentialityRules Default { get; } = new(3, 2, 0.85m);

    internal bool AreValid() => MinimumCell > 0 && DominantContributors > 0 && DominanceShare is > 0 and < 1;
}

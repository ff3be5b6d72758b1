namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>
/// Decides what a report may show. Whatever was ever published, over whatever periods and in whatever versions, must not
/// allow anybody to work out a figure that has to stay hidden.
/// </summary>
/// <remarks>
/// <para>
/// The demand. Somebody outside knows every published value, how all cells add up, that everything is a whole number and
/// not negative, that zero is told and so every hidden cell is at least 1, and which figures a later report left
/// unchanged. With all that they must still hold it possible that a hidden figure is one which would not have had to be
/// hidden: at least the minimum; for a dominated one, the amount of which the largest contributors' sum is no more than
/// the allowed share. So neither "exactly 2" nor "1 or 2" can be concluded. This is the upper protection level of Hundepool
/// et al., Statistical Disclosure Control (2012), section 4.3, which comes for the minimum from the rule of the Bundesagentur für
/// Arbeit. Protected are the hidden cells of the new report and of all earlier ones, the finest groups that the reports
/// can tell apart, even where no table shows them (a half-year less its first quarter), and changes by fewer than the
/// minimum between two publications of the same cell. A zero is hidden only as the last resort, and then the demand is
/// held without "at least 1".
/// </para>
/// <para>
/// The proof. For each of them there is a witness: another world of whole numbers, checked exactly, in which everything
/// published is the same and the figure is large enough. Nobody can exclude it, by whatever arithmetic.
/// </para>
/// <para>
/// A revision whose value would differ by fewer than the minimum from what was published is hidden; the value published
/// earlier stands. Unchanged cells and larger changes are shown (ADR 0022).
/// </para>
/// </remarks>
public static class StatisticalConfidentiality
{
    /// <param name="report">What is to be published.</param>
    /// <param name="earlier">Everything published before, in any order.</param>
    /// <param name="rules">The default where null.</param>
    /// <exception cref="ArgumentException">
    /// Amounts that are negative or, as counts, not whole; figures or cells missing or doubled; two publications of one
    /// number; rules out of their range.
    /// </exception>
    public static ConfidentialityPlan Plan(
        ReportTables report,
        IReadOnlyList<Publication> earlier,
        ConfidentialityRules? rules = null
    )
    {
        rules ??= ConfidentialityRules.Default;
        if (!rules.AreValid())
        {
            throw new ArgumentException($"No such rules: {rules}.", nameof(rules));
        }

        List<Publication> inOrder = [.. earlier.OrderBy(p => p.Number)];
        if (inOrder.DistinctBy(p => p.Number).Count() != inOrder.Count)
        {
            throw new ArgumentException("Two publications have the same number.", nameof(earlier));
        }

        var units = new Units([.. inOrder.Select(p => p.Report), report]);
        var knowledge = PublicKnowledgeBuilder.Build(report, inOrder, rules, units);
        var (exposed, weak) = new SecondarySuppression(knowledge).Run();
        var cells =
            from table in report.Tables.OrderBy(t => t.Code, StringComparer.Ordinal)
            from cell in table.Cells.OrderBy(c => c.Key.Coordinates, StringComparer.Ordinal)
            let form = knowledge.NewCells[cell.Key]
            let reason = table.IsConfidential ? form.Hidden : null
            select new JudgedCell(
                cell.Key,
                new(reason is null ? units.Amount(table.Measure, form.Value) : null, reason)
            );
        return new([.. cells], exposed, weak);
    }
}

namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>What one contributor, such as a network, adds to a figure.</summary>
/// <param name="Contributor">Any key that names the same contributor everywhere.</param>
/// <param name="Amount">Not negative; people or, in tables of magnitudes, the table's unit.</param>
public sealed record Contribution(string Contributor, decimal Amount);

/// <summary>
/// The finest cell there is, for example the participants of one quarter, Land and service type. Every cell of every
/// table is a sum of these, and that is how tables and reports hang together.
/// </summary>
/// <param name="Atom">
/// Names the finest cell over all reports, its measure included: <c>participants|2025-Q3|03|training</c>. Another amount
/// under the same name in a later report is a revision.
/// </param>
public sealed record AtomFigure(string Atom, IReadOnlyList<Contribution> Contributions)
{
    public decimal Amount() => Contributions.Sum(c => c.Amount);
}

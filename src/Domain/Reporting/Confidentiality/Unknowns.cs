namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>Gives every version of every atom its number: the same whatever the order of the input.</summary>
internal sealed class Unknowns
{
    private readonly List<(string Atom, long Value, IReadOnlyList<(string Contributor, long Amount)> Latest)> _all = [];
    private readonly Dictionary<
        string,
        (int Unknown, IReadOnlyList<(string Contributor, long Amount)> Shares)
    >[] _ofReport;

    /// <param name="reports">In the order of their publication.</param>
    /// <exception cref="ArgumentException">A report has two figures for an atom.</exception>
    public Unknowns(IReadOnlyList<ReportTables> reports, Units units)
    {
        _ofReport =
        [
            .. reports.Select(_ => new Dictionary<string, (int, IReadOnlyList<(string, long)>)>(
                StringComparer.Ordinal
            )),
        ];
        var figures = reports.SelectMany((r, report) => r.Figures.Select(f => (Report: report, Figure: f)));
        foreach (var atom in figures.GroupBy(f => f.Figure.Atom).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var last = -1;
            foreach (var (report, figure) in atom.OrderBy(f => f.Report))
            {
                var value = units.Of(figure.Atom, figure.Amount());
                var shares = Shares(figure, units);
                if (last >= 0 && _all[last].Value == value)
                {
                    _all[last] = (figure.Atom, value, shares);
                }
                else
                {
                    last = _all.Count;
                    _all.Add((figure.Atom, value, shares));
                }

                if (!_ofReport[report].TryAdd(figure.Atom, (last, shares)))
                {
                    throw new ArgumentException($"Two figures for '{figure.Atom}'.", nameof(reports));
                }
            }
        }
    }

    public int Count => _all.Count;

    public long ValueOf(int unknown) => _all[unknown].Value;

    public string AtomOf(int unknown) => _all[unknown].Atom;

    /// <summary>What each contributor adds to a sum of unknowns, by the latest report.</summary>
    public IEnumerable<(string Contributor, long Amount)> SharesOf(IEnumerable<int> unknowns) =>
        Together(unknowns.SelectMany(u => _all[u].Latest));

    /// <summary>What each contributor adds to a cell, by the report that the cell stands in.</summary>
    public IEnumerable<(string Contributor, long Amount)> SharesOf(int report, PublishableCell cell) =>
        Together(cell.Atoms.SelectMany(atom => _ofReport[report][atom].Shares));

    /// <summary>A cell's sum in a report, ascending.</summary>
    /// <exception cref="ArgumentException">The report has no figure for an atom of the cell, or the cell has it twice.</exception>
    public int[] Of(int report, PublishableCell cell)
    {
        var missing = cell.Atoms.FirstOrDefault(atom => !_ofReport[report].ContainsKey(atom));
        if (missing is not null || cell.Atoms.Distinct(StringComparer.Ordinal).Count() != cell.Atoms.Count)
        {
            throw new ArgumentException($"{cell.Key} has atoms twice, or without a figure: '{missing}'.", nameof(cell));
        }

        return [.. cell.Atoms.Select(atom => _ofReport[report][atom].Unknown).Order()];
    }

    private static IEnumerable<(string Contributor, long Amount)> Together(
        IEnumerable<(string Contributor, long Amount)> shares
    ) => shares.GroupBy(s => s.Contributor, s => s.Amount, StringComparer.Ordinal).Select(g => (g.Key, g.Sum()));

    private static List<(string Contributor, long Amount)> Shares(AtomFigure figure, Units units) =>
        [.. figure.Contributions.Select(c => (c.Contributor, units.Of(figure.Atom, c.Amount)))];
}

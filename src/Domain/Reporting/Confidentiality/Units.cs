namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>
/// Turns amounts into whole numbers, so that everything is computed exactly: counts are whole already, magnitudes are
/// counted in the smallest decimal that any of them uses.
/// </summary>
internal sealed class Units
{
    private readonly HashSet<string> _magnitudes;
    private readonly decimal _perUnit = 1;

    /// <exception cref="ArgumentException">An atom is used both as a count and as a magnitude.</exception>
    public Units(IReadOnlyList<ReportTables> reports)
    {
        var uses = reports
            .SelectMany(r => r.Tables)
            .SelectMany(t => t.Cells, (t, cell) => (t.Measure, cell.Atoms))
            .ToLookup(u => u.Measure, u => u.Atoms);
        _magnitudes = [.. uses[TableMeasure.Magnitude].SelectMany(a => a)];
        if (uses[TableMeasure.Count].SelectMany(a => a).FirstOrDefault(_magnitudes.Contains) is { } both)
        {
            throw new ArgumentException($"'{both}' is used both as a count and as a magnitude.", nameof(reports));
        }

        var amounts = reports
            .SelectMany(r => r.Figures)
            .Where(f => _magnitudes.Contains(f.Atom))
            .SelectMany(f => f.Contributions);
        var decimals = amounts.Select(c => (c.Amount / 1.0000000000000000000000000000m).Scale).DefaultIfEmpty().Max();
        for (; decimals > 0; decimals--)
        {
            _perUnit *= 10;
        }
    }

    /// <exception cref="ArgumentException">An amount is negative, or a count is not whole.</exception>
    public long Of(string atom, decimal amount)
    {
        var units = _magnitudes.Contains(atom) ? amount * _perUnit : amount;
        return units >= 0 && units == Math.Truncate(units)
            ? (long)units
            : throw new ArgumentException($"'{atom}' cannot have the amount {amount}.", nameof(amount));
    }

    public decimal Amount(TableMeasure measure, long units) =>
        measure == TableMeasure.Magnitude ? units / _perUnit : units;
}

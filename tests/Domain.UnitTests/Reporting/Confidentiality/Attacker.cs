using System.Numerics;
using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Domain.UnitTests.Reporting.Confidentiality;

/// <summary>
/// Somebody outside who has kept every report and knows how cells add up. Shares no code with the product but the
/// publications themselves.
/// </summary>
internal sealed class Attacker
{
    private const long Endless = long.MaxValue / 1000;
    private const string All = "*";

    private readonly bool _excludesZeros;
    private Dictionary<int, Dictionary<int, Fraction>>? _all;
    private readonly Dictionary<(string Atom, int Version), int> _index = [];
    private readonly Dictionary<string, int> _sums = [];
    private readonly List<long> _truth = [];
    private readonly List<(int Whole, int[] Parts)> _lines = [];
    private readonly List<(int[] Sum, long Value, int Report)> _told = [];
    private readonly List<(int[] Sum, long Value, string Atoms, int Report)> _hidden = [];
    private readonly List<(int[] Sum, long Value, string Atoms, int Report)> _cells = [];

    /// <param name="publications">In the order of their publication, with counts alone.</param>
    public Attacker(IReadOnlyList<Publication> publications, bool excludesZeros)
    {
        _excludesZeros = excludesZeros;
        Dictionary<string, (long Value, int Version)> latest = [];
        for (var report = 0; report < publications.Count; report++)
        {
            foreach (var figure in publications[report].Report.Figures)
            {
                var value = (long)figure.Amount();
                var known = latest.TryGetValue(figure.Atom, out var last);
                var version =
                    known && last.Value == value ? last.Version
                    : known ? last.Version + 1
                    : 0;
                latest[figure.Atom] = (value, version);
                if (_index.TryAdd((figure.Atom, version), _truth.Count))
                {
                    _truth.Add(value);
                }
            }

            var shown = publications[report].Cells.ToDictionary(c => c.Key, c => c.Cell);
            Dictionary<CellKey, int[]> sums = [];
            foreach (var cell in publications[report].Report.Tables.SelectMany(t => t.Cells))
            {
                int[] sum = sums[cell.Key] = [.. cell.Atoms.Select(a => _index[(a, latest[a].Version)]).Order()];
                var (value, atoms) = (sum.Sum(u => _truth[u]), string.Join(',', cell.Atoms.Order()));
                _cells.Add((sum, value, atoms, report));
                if (shown[cell.Key].Value is { } told)
                {
                    Assert.Equal(value, told);
                    _told.Add((sum, value, report));
                }
                else
                {
                    _hidden.Add((sum, value, atoms, report));
                }
            }

            AddLines(sums);
        }
    }

    /// <summary>
    /// Every cell is a number of its own, beside its atoms, and so every line of a table is an equation: he sees more in
    /// these than in the atoms, of which he knows little.
    /// </summary>
    private void AddLines(Dictionary<CellKey, int[]> cells)
    {
        foreach (var (key, sum) in cells)
        {
            if (sum.Length > 1 && Number(sum) is var whole && !_lines.Exists(l => l.Whole == whole))
            {
                _lines.Add((whole, sum));
            }

            var coordinates = key.Coordinates.Split('|');
            for (var d = 0; d < coordinates.Length; d++)
            {
                var dimension = d;
                var parts = cells.Where(c =>
                    coordinates[dimension] == All
                    && c.Key.Table == key.Table
                    && c.Key.Coordinates.Split('|') is var other
                    && other[dimension] != All
                    && other.Index().All(o => o.Index == dimension || o.Item == coordinates[o.Index])
                );
                if (parts.Select(p => Number(p.Value)).ToArray() is { Length: > 0 } line && sum.Length > 0)
                {
                    _lines.Add((Number(sum), line));
                }
            }
        }
    }

    private int Number(int[] sum)
    {
        if (sum.Length == 1)
        {
            return sum[0];
        }

        if (!_sums.TryGetValue(string.Join(',', sum), out var number))
        {
            _sums[string.Join(',', sum)] = number = _truth.Count;
            _truth.Add(sum.Sum(u => _truth[u]));
        }

        return number;
    }

    /// <summary>
    /// What he can pin down: cells of fewer than the minimum, atoms of fewer that no cell shows, and changes by fewer.
    /// </summary>
    public IEnumerable<string> Finds(int minimum)
    {
        var atoms = _cells
            .SelectMany(c => c.Sum, (c, unknown) => (Sum: (int[])[unknown], Value: _truth[unknown], c.Atoms, c.Report))
            .ToList();
        foreach (
            var cell in _cells
                .Concat(atoms)
                .Where(c => c.Value > 0 && c.Value < minimum)
                .DistinctBy(c => string.Join(',', c.Sum))
        )
        {
            if (!MayBe([.. cell.Sum.Select(u => (u, 1))], minimum))
            {
                yield return $"{cell.Atoms} in report {cell.Report} is less than {minimum}";
            }
        }

        var cells = _cells.DistinctBy(c => string.Join(',', c.Sum)).ToList();
        foreach (var now in cells)
        {
            foreach (var before in cells.Where(c => c.Report < now.Report && c.Atoms == now.Atoms))
            {
                var change = Math.Abs(now.Value - before.Value);
                if (change == 0 || change >= minimum)
                {
                    continue;
                }

                (int, int)[] terms =
                [
                    .. now.Sum.Except(before.Sum).Select(u => (u, 1)),
                    .. before.Sum.Except(now.Sum).Select(u => (u, -1)),
                ];
                // The sum of larger changes that were told before is no news.
                if (Follows(Reduced(now.Report), terms))
                {
                    continue;
                }

                if (!MayBe(terms, minimum) && !MayBe([.. terms.Select(t => (t.Item1, -t.Item2))], minimum))
                {
                    yield return $"{now.Atoms} has changed by less than {minimum} from report {before.Report} to {now.Report}";
                }
            }
        }
    }

    /// <summary>Hidden sums that follow exactly from what is told: elimination over fractions, nothing else.</summary>
    public IEnumerable<string> Solves()
    {
        var rows = Reduced(before: int.MaxValue);
        return _hidden
            .Where(h => Follows(rows, [.. h.Sum.Select(u => (u, 1))]))
            .Select(h => $"{h.Atoms} in report {h.Report} is {h.Value}");
    }

    /// <summary>Whether a world of whole numbers exists in which these terms are at least so much.</summary>
    private bool MayBe((int Unknown, int Sign)[] terms, long least)
    {
        if (Follows(_all ??= Reduced(before: int.MaxValue), terms))
        {
            return terms.Sum(t => t.Sign * _truth[t.Unknown]) >= least;
        }

        List<(List<(int Unknown, int Sign)> Terms, long Low, long High)> rules =
        [
            .. _told.Select(t => (One(t.Sum), t.Value, t.Value)),
            .. _hidden.Select(h => (One(h.Sum), _excludesZeros ? Math.Min(1, h.Value) : 0, Endless)),
            .. _lines.Select(l => (l.Parts.Select(p => (p, 1)).Append((l.Whole, -1)).ToList(), 0L, 0L)),
            ([.. terms], least, Endless),
        ];
        return new WholeNumbers(
            [.. rules.DistinctBy(r => (string.Join(',', r.Terms), r.Low))],
            _truth
        ).MayHaveASolution();
    }

    private List<(int, int)> One(int[] sum) => sum.Length == 0 ? [] : [(Number(sum), 1)];

    private Dictionary<int, Dictionary<int, Fraction>> Reduced(int before)
    {
        Dictionary<int, Dictionary<int, Fraction>> rows = [];
        foreach (var (sum, _, _) in _told.Where(t => t.Report < before))
        {
            var row = Reduce(rows, [.. sum.Select(u => (u, 1))]);
            if (row.Count > 0)
            {
                var pivot = row.Keys.Min();
                var factor = row[pivot];
                rows[pivot] = row.ToDictionary(t => t.Key, t => t.Value / factor);
            }
        }

        return rows;
    }

    private static bool Follows(Dictionary<int, Dictionary<int, Fraction>> rows, (int Unknown, int Sign)[] terms) =>
        Reduce(rows, terms).Count == 0;

    private static Dictionary<int, Fraction> Reduce(
        Dictionary<int, Dictionary<int, Fraction>> rows,
        (int Unknown, int Sign)[] terms
    )
    {
        var row = terms.ToDictionary(t => t.Unknown, t => new Fraction(t.Sign, 1));
        while (row.Keys.Where(rows.ContainsKey).Order().Select(u => (int?)u).FirstOrDefault() is { } pivot)
        {
            var times = row[pivot];
            foreach (var (unknown, factor) in rows[pivot])
            {
                var left = row.GetValueOrDefault(unknown, Fraction.Zero) - (times * factor);
                if (left.IsZero)
                {
                    row.Remove(unknown);
                }
                else
                {
                    row[unknown] = left;
                }
            }
        }

        return row;
    }
}

internal readonly record struct Fraction(BigInteger Above, BigInteger Below)
{
    public static Fraction Zero => new(0, 1);
    public bool IsZero => Above.IsZero;

    public static Fraction operator -(Fraction one, Fraction other) =>
        Of((one.Above * other.Below) - (other.Above * one.Below), one.Below * other.Below);

    public static Fraction operator *(Fraction one, Fraction other) =>
        Of(one.Above * other.Above, one.Below * other.Below);

    public static Fraction operator /(Fraction one, Fraction other) =>
        Of(one.Above * other.Below, one.Below * other.Above);

    private static Fraction Of(BigInteger above, BigInteger below)
    {
        var common = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        return new(above / common, below / common);
    }
}

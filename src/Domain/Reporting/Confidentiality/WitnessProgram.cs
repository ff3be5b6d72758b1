namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>The linear program behind one search: a change, up and down, of every unknown that hangs together with the target.</summary>
internal sealed class WitnessProgram
{
    /// <summary>Every change costs a little, so that worlds differ by little.</summary>
    private const double SmallCost = 1e-3;

    /// <summary>A zero is worth more than everything else.</summary>
    private const double CostOfZero = 1e4;

    private readonly PublicKnowledge _knowledge;
    private readonly Target _target;
    private readonly int _sign;
    private readonly Reach _reach;
    private readonly bool _excludeZeros;
    private readonly SortedDictionary<int, (long Floor, double Cost)> _unknowns = [];
    private readonly Dictionary<int, bool> _fixed = [];
    private readonly List<Form> _sums = [];

    public WitnessProgram(PublicKnowledge knowledge, Target target, int sign, Reach reach, bool excludeZeros, int size)
    {
        (_knowledge, _target, _sign, _reach, _excludeZeros) = (knowledge, target, sign, reach, excludeZeros);
        Explore(size);
    }

    /// <summary>Whether the target can move far enough for all that a quick look tells.</summary>
    public bool IsOpen =>
        Missing
        <= new Room(
            _unknowns.ToDictionary(u => u.Key, u => _knowledge.Values[u.Key] - u.Value.Floor),
            _sums.FindAll(s => !IsMovable(s))
        ).For(_target.Terms.Select(t => (t.Unknown, _sign * t.Sign)));

    /// <summary>Whether unknowns that hang together with the target were left out, as if they were told.</summary>
    public bool IsPart { get; private set; }

    private long Missing => _target.Enough - (_sign * _target.Value);

    /// <returns>The change of each unknown; null when there is no such world.</returns>
    public List<(int Unknown, double Change)>? Solve(Dictionary<int, (long Low, long High)> bounds)
    {
        var columns = new LinearProgram(2 * (_unknowns.Count + _sums.Count) + 1);
        Dictionary<int, int> columnOf = [];
        Dictionary<int, long> shift = [];
        foreach (var (unknown, (floor, cost)) in _unknowns)
        {
            var (low, high) = bounds.GetValueOrDefault(unknown, (long.MinValue, long.MaxValue));
            low = Math.Max(low, floor - _knowledge.Values[unknown]);
            if (low > high)
            {
                return null;
            }

            // Up and down from the change nearest to none.
            var nearest = Math.Clamp(0, low, high);
            var column = columnOf[unknown] = 2 * columnOf.Count;
            shift[unknown] = nearest;
            columns.Upper[column] = high == long.MaxValue ? double.PositiveInfinity : high - nearest;
            columns.Upper[column + 1] = nearest - low;
            columns.Cost[column] = columns.Cost[column + 1] = cost + SmallCost;
        }

        AddSums(columns, columnOf, shift);
        return columns.Solve() is { } values
            ? [.. columnOf.Select(c => (c.Key, shift[c.Key] + values[c.Value] - values[c.Value + 1]))]
            : null;
    }

    /// <summary>The exact check: told is told, nothing is less than it can be, and the target is reached.</summary>
    /// <returns>Null where it fails.</returns>
    public Witness? Checked(IReadOnlyDictionary<int, long> changes)
    {
        var witness = new Witness(changes, _excludeZeros);
        var holds =
            _target.IsReachedBy(witness)
            && changes.All(c => _knowledge.Values[c.Key] + c.Value >= 0)
            && _knowledge
                .ChangedBy(witness)
                .All(form => IsMovable(form) && form.Value + witness.Change(form) >= Least(form));
        return holds ? witness : null;
    }

    private void AddSums(LinearProgram columns, Dictionary<int, int> columnOf, Dictionary<int, long> shift)
    {
        var next = 2 * columnOf.Count;
        IEnumerable<(int, double)> Terms(int unknown, double factor) =>
            columnOf.TryGetValue(unknown, out var column) ? [(column, factor), (column + 1, -factor)] : [];

        foreach (var form in _sums)
        {
            var terms = form.Unknowns.SelectMany(u => Terms(u, 1));
            var right = -form.Unknowns.Sum(u => shift.GetValueOrDefault(u));
            if (IsMovable(form))
            {
                var column = next;
                next += 2;
                columns.Upper[column] = double.PositiveInfinity;
                columns.Upper[column + 1] = form.Value - Least(form);
                columns.Cost[column] = columns.Cost[column + 1] = CostOf(form);
                terms = terms.Concat([(column, -1), (column + 1, 1)]);
            }

            columns.Add(right, terms);
        }

        columns.Upper[next] = double.PositiveInfinity;
        columns.Add(
            Missing - _target.Terms.Sum(t => _sign * t.Sign * shift.GetValueOrDefault(t.Unknown)),
            _target.Terms.SelectMany(t => Terms(t.Unknown, _sign * t.Sign)).Append((next, -1))
        );
    }

    /// <summary>
    /// From the target through the sums to the unknowns that may have to move along: always that which has most sums in
    /// common with those taken so far, for it closes their circles; what is hidden already first, then the cheapest.
    /// </summary>
    private void Explore(int size)
    {
        HashSet<Form> seen = [];
        Dictionary<int, Candidate> candidates = [];
        List<Candidate> waiting = [];
        var next = _target.Terms.Select(t => t.Unknown).Where(u => !IsFixed(u)).ToList();
        while (next.Count > 0)
        {
            foreach (var unknown in next)
            {
                var cell = _knowledge.CellOf(unknown);
                _unknowns[unknown] = cell is null ? (0, 0) : (Least(cell), CostOf(cell));
                candidates[unknown] = new(unknown, 0);
            }

            foreach (var sum in next.SelectMany(_knowledge.SumsOf).Where(f => seen.Add(f) && Binds(f)))
            {
                _sums.Add(sum);
                foreach (var other in sum.Unknowns.Where(u => !IsFixed(u)))
                {
                    if (!candidates.TryGetValue(other, out var candidate))
                    {
                        waiting.Add(candidates[other] = candidate = new(other, CostOf(other)));
                    }

                    candidate.InCommon++;
                }
            }

            waiting.RemoveAll(c => next.Contains(c.Unknown));
            IsPart = waiting.Count > 0 && _unknowns.Count >= size;
            next = IsPart || Best(waiting) is not { } best ? [] : [best.Unknown];
        }
    }

    private static Candidate? Best(List<Candidate> waiting)
    {
        Candidate? best = null;
        foreach (var candidate in waiting)
        {
            if (best is null || candidate.IsBetterThan(best))
            {
                best = candidate;
            }
        }

        return best;
    }

    private sealed class Candidate(int unknown, double cost)
    {
        private readonly double _cost = cost;

        public int Unknown { get; } = unknown;
        public int InCommon { get; set; }

        public bool IsBetterThan(Candidate other) =>
            InCommon != other.InCommon
                ? InCommon > other.InCommon
                : _cost < other._cost || (_cost <= other._cost && Unknown < other.Unknown);
    }

    /// <summary>What hiding every cell that contains the unknown would cost.</summary>
    private double CostOf(int unknown)
    {
        var alone = _knowledge.CellOf(unknown) is { } cell ? CostOf(cell) : 0;
        return alone + _knowledge.SumsOf(unknown).Where(IsMovable).Sum(CostOf);
    }

    /// <summary>Told by itself, or part of a zero that is told.</summary>
    private bool IsFixed(int unknown)
    {
        if (!_fixed.TryGetValue(unknown, out var isFixed))
        {
            isFixed = _fixed[unknown] =
                (_knowledge.CellOf(unknown) is { } cell && !IsMovable(cell))
                || _knowledge.SumsOf(unknown).Exists(f => f.Value == 0 && !IsMovable(f));
        }

        return isFixed;
    }

    /// <summary>A hidden sum that cannot fall to zero, because a part of it cannot, binds nothing.</summary>
    private bool Binds(Form form) =>
        !IsMovable(form)
        || CostOf(form) > 0
        || (
            Least(form) > 0
            && !Array.Exists(
                form.Unknowns,
                u => IsFixed(u) ? _knowledge.Values[u] > 0 : _knowledge.CellOf(u) is { } cell && Least(cell) > 0
            )
        );

    private bool IsMovable(Form form) =>
        !form.IsVisible()
        || _reach switch
        {
            Reach.AsItIs => false,
            Reach.NewCells => form is { IsPinned: false, IsNew: true, Value: > 0 },
            Reach.NewCellsAndZeros => form is { IsPinned: false, IsNew: true },
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private double CostOf(Form form) =>
        !form.IsVisible() ? 0
        : form.Value == 0 ? CostOfZero * form.Cost
        : form.Cost;

    private long Least(Form form) => _excludeZeros ? form.Least() : 0;
}

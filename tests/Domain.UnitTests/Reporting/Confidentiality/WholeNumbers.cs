namespace Schulterschluss.Domain.UnitTests.Reporting.Confidentiality;

/// <summary>
/// Decides whether whole numbers, none of them negative, keep a set of rules of the form low ≤ ± x ± y … ≤ high: narrows
/// the interval of every number until nothing more follows, then tries values. It finds every solution, but gives up after
/// a long search.
/// </summary>
/// <param name="near">Where it tries first; no solution is excluded by it.</param>
internal sealed class WholeNumbers(
    IReadOnlyList<(List<(int Unknown, int Sign)> Terms, long Low, long High)> rules,
    IReadOnlyList<long> near
)
{
    private const long Endless = long.MaxValue / 1000;
    private const int Patience = 20_000;

    private readonly List<int>[] _rulesOf = RulesOf(rules, near.Count);
    private int _steps;

    /// <returns>False only where there is none for certain.</returns>
    public bool MayHaveASolution()
    {
        var low = new long[near.Count];
        var high = Enumerable.Repeat(Endless, near.Count).ToArray();
        return Narrow(low, high, Enumerable.Range(0, rules.Count)) && Try(low, high);
    }

    private bool Try(long[] low, long[] high)
    {
        if (_steps++ > Patience)
        {
            return true;
        }

        var world = near.Select((n, i) => Math.Clamp(n, low[i], high[i])).ToArray();
        var broken = rules.FirstOrDefault(r => Sum(r.Terms, world) is var sum && (sum < r.Low || sum > r.High));
        if (broken.Terms is null)
        {
            return true;
        }

        // A number that can move in the direction that mends it; where none can, nothing mends it.
        var tooLow = Sum(broken.Terms, world) < broken.Low;
        var open = broken
            .Terms.Where(t =>
                tooLow == t.Sign > 0 ? world[t.Unknown] < high[t.Unknown] : world[t.Unknown] > low[t.Unknown]
            )
            .ToList();
        if (open.Count == 0)
        {
            return false;
        }

        var (unknown, sign) = open.MinBy(t => high[t.Unknown] - low[t.Unknown]);
        var up = tooLow == sign > 0;
        var at = world[unknown];
        (long Low, long High)[] halves = up
            ? [(at + 1, high[unknown]), (low[unknown], at)]
            : [(low[unknown], at - 1), (at, high[unknown])];
        foreach (var half in halves.Where(h => h.Low <= h.High))
        {
            var (nextLow, nextHigh) = ((long[])low.Clone(), (long[])high.Clone());
            (nextLow[unknown], nextHigh[unknown]) = half;
            if (Narrow(nextLow, nextHigh, _rulesOf[unknown]) && Try(nextLow, nextHigh))
            {
                return true;
            }
        }

        return false;
    }

    private bool Narrow(long[] low, long[] high, IEnumerable<int> first)
    {
        var queue = new Queue<int>(first);
        HashSet<int> waiting = [.. queue];
        while (queue.TryDequeue(out var number))
        {
            waiting.Remove(number);
            var (terms, least, most) = rules[number];
            var (sumLow, sumHigh) = (0L, 0L);
            foreach (var (unknown, sign) in terms)
            {
                sumLow += sign > 0 ? low[unknown] : -high[unknown];
                sumHigh += sign > 0 ? high[unknown] : -low[unknown];
            }

            foreach (var (unknown, sign) in terms)
            {
                // What the others leave for this one.
                var othersLow = sumLow - (sign > 0 ? low[unknown] : -high[unknown]);
                var othersHigh = sumHigh - (sign > 0 ? high[unknown] : -low[unknown]);
                var (from, to) = (least - othersHigh, most - othersLow);
                (from, to) = sign > 0 ? (from, to) : (-to, -from);
                if (from <= low[unknown] && to >= high[unknown])
                {
                    continue;
                }

                (sumLow, sumHigh) =
                    sign > 0
                        ? (sumLow + Math.Max(0, from - low[unknown]), sumHigh - Math.Max(0, high[unknown] - to))
                        : (sumLow + Math.Max(0, high[unknown] - to), sumHigh - Math.Max(0, from - low[unknown]));
                (low[unknown], high[unknown]) = (Math.Max(low[unknown], from), Math.Min(high[unknown], to));
                if (low[unknown] > high[unknown])
                {
                    return false;
                }

                foreach (var rule in _rulesOf[unknown].Where(r => r != number && waiting.Add(r)))
                {
                    queue.Enqueue(rule);
                }
            }
        }

        return true;
    }

    private static long Sum(List<(int Unknown, int Sign)> terms, long[] world) =>
        terms.Sum(t => t.Sign * world[t.Unknown]);

    private static List<int>[] RulesOf(
        IReadOnlyList<(List<(int Unknown, int Sign)> Terms, long Low, long High)> rules,
        int unknowns
    )
    {
        List<int>[] of = [.. Enumerable.Range(0, unknowns).Select(_ => new List<int>())];
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var (unknown, _) in rules[rule].Terms)
            {
                of[unknown].Add(rule);
            }
        }

        return of;
    }
}

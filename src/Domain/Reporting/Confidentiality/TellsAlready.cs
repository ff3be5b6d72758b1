namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>
/// Whether earlier publications determine a combination of unknowns by elimination alone, so that a new report can no
/// longer give it away: a small change, say, that is the sum of larger ones which were published.
/// </summary>
/// <remarks>
/// Computes modulo a prime near 2^61: what follows over the fractions follows there too, and the opposite but for one
/// case in 10^18.
/// </remarks>
internal sealed class TellsAlready(PublicKnowledge knowledge)
{
    private const ulong Prime = (1UL << 61) - 1;

    private readonly Lazy<Dictionary<int, Dictionary<int, ulong>>> _rows = new(() => Eliminate(knowledge));

    public bool This(Target target) =>
        Reduce(_rows.Value, target.Terms.ToDictionary(t => t.Unknown, t => t.Sign > 0 ? 1 : Prime - 1)).Count == 0;

    private static Dictionary<int, Dictionary<int, ulong>> Eliminate(PublicKnowledge knowledge)
    {
        Dictionary<int, Dictionary<int, ulong>> rows = [];
        foreach (var form in knowledge.Forms.Where(f => f.IsPinned))
        {
            // A zero tells each of its parts.
            IEnumerable<IReadOnlyList<int>> told =
                form.Value == 0 ? form.Unknowns.Select(u => (int[])[u]) : [form.Unknowns];
            foreach (
                var row in told.Select(t => Reduce(rows, t.ToDictionary(u => u, _ => 1UL))).Where(r => r.Count > 0)
            )
            {
                var pivot = row.Keys.Min();
                var inverse = Inverse(row[pivot]);
                rows[pivot] = row.ToDictionary(t => t.Key, t => Times(t.Value, inverse));
            }
        }

        return rows;
    }

    private static Dictionary<int, ulong> Reduce(
        Dictionary<int, Dictionary<int, ulong>> rows,
        Dictionary<int, ulong> row
    )
    {
        var waiting = new SortedSet<int>(row.Keys);
        while (waiting.Count > 0)
        {
            var pivot = waiting.Min;
            waiting.Remove(pivot);
            if (!rows.TryGetValue(pivot, out var other) || !row.TryGetValue(pivot, out var times))
            {
                continue;
            }

            foreach (var (unknown, factor) in other)
            {
                var left = (row.GetValueOrDefault(unknown) + Prime - Times(times, factor)) % Prime;
                if (left == 0)
                {
                    row.Remove(unknown);
                }
                else
                {
                    row[unknown] = left;
                    waiting.Add(unknown);
                }
            }
        }

        return row;
    }

    private static ulong Times(ulong one, ulong other) => (ulong)((UInt128)one * other % Prime);

    private static ulong Inverse(ulong value)
    {
        var result = 1UL;
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1, value = Times(value, value))
        {
            result = (exponent & 1) == 1 ? Times(result, value) : result;
        }

        return result;
    }
}

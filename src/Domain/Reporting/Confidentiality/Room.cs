namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>
/// How far each unknown can rise and fall at most, by what the told sums leave: spares a linear program where even
/// that is not enough.
/// </summary>
/// <param name="open">The unknowns that can move, and how far they can fall.</param>
/// <param name="told">Sums whose parts outside <paramref name="open"/> stay what they are.</param>
internal sealed class Room(IReadOnlyDictionary<int, long> open, IReadOnlyList<Form> told)
{
    /// <summary>More rounds find hardly more.</summary>
    private const int Rounds = 4;

    private const long Endless = long.MaxValue / 1_000_000;

    private readonly Dictionary<int, long> _up = open.ToDictionary(o => o.Key, _ => Endless);
    private readonly Dictionary<int, long> _down = open.ToDictionary(o => o.Key, o => o.Value);

    /// <returns>How much the terms can change at most, or more.</returns>
    public long For(IEnumerable<(int Unknown, int Sign)> terms)
    {
        for (var round = 0; round < Rounds && Narrow(); round++) { }

        return terms.Where(t => open.ContainsKey(t.Unknown)).Sum(t => t.Sign > 0 ? _up[t.Unknown] : _down[t.Unknown]);
    }

    private bool Narrow()
    {
        var narrowed = false;
        foreach (var sum in told)
        {
            var (ups, downs) = (0L, 0L);
            foreach (var unknown in sum.Unknowns)
            {
                ups += _up.GetValueOrDefault(unknown);
                downs += _down.GetValueOrDefault(unknown);
            }

            foreach (var unknown in sum.Unknowns)
            {
                if (open.ContainsKey(unknown))
                {
                    // One can rise only as far as the others can fall.
                    var (up, down) = (_up[unknown], _down[unknown]);
                    _up[unknown] = Math.Min(up, downs - down);
                    _down[unknown] = Math.Min(down, ups - up);
                    (ups, downs) = (ups - up + _up[unknown], downs - down + _down[unknown]);
                    narrowed |= _up[unknown] < up || _down[unknown] < down;
                }
            }
        }

        return narrowed;
    }
}

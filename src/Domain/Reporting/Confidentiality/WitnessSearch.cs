namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>What a search may hide for the sake of a target.</summary>
internal enum Reach
{
    /// <summary>Nothing more than is hidden already.</summary>
    AsItIs,

    /// <summary>Any cell of the new report but zeros.</summary>
    NewCells,

    /// <summary>Zeros as well; and no outsider can then take a hidden cell for more than zero.</summary>
    NewCellsAndZeros,
}

/// <summary>
/// Looks for another world in which a target is large enough, where everything told is the same, and where as little as
/// reasonable has to be hidden to make it so.
/// </summary>
/// <remarks>
/// The linear program of Kelly, Golden and Assad (1992) and Fischetti and Salazar (2001): minimise the weighted changes of
/// cells under the equations of all tables. The cells that change are those to hide, and the solution is the proof that
/// they are enough. Whole numbers are reached by branching.
/// </remarks>
internal sealed class WitnessSearch(PublicKnowledge knowledge)
{
    public const int All = int.MaxValue;

    /// <summary>Enough for tables; a search that needs more gives up, and more is hidden.</summary>
    private const int Branches = 60;

    /// <summary>Unknowns; most targets find their world among so many.</summary>
    public const int Near = 60;

    /// <summary>The same where cells may be hidden: the more there are to choose from, the fewer are hidden.</summary>
    private const int Wide = 160;

    private int _left;

    /// <param name="size">How many unknowns to try at most.</param>
    public Witness? Find(Target target, Reach reach, bool excludeZeros, int size)
    {
        var near = reach == Reach.AsItIs ? Near : Wide;
        int[] signs =
            !target.IsDifference ? [1]
            : target.Value > 0 ? [1, -1]
            : [-1, 1];
        foreach (var sign in signs)
        {
            var program = new WitnessProgram(knowledge, target, sign, reach, excludeZeros, near);
            if (Find(program) is { } found)
            {
                return found;
            }

            if (
                program.IsPart
                && size > near
                && Find(new WitnessProgram(knowledge, target, sign, reach, excludeZeros, size)) is { } far
            )
            {
                return far;
            }
        }

        return null;
    }

    private Witness? Find(WitnessProgram program)
    {
        _left = Branches;
        return program.IsOpen && Branch(program, []) is { } changes ? program.Checked(changes) : null;
    }

    private Dictionary<int, long>? Branch(WitnessProgram program, Dictionary<int, (long Low, long High)> bounds)
    {
        if (_left-- <= 0 || program.Solve(bounds) is not { } solution)
        {
            return null;
        }

        foreach (var (unknown, change) in solution)
        {
            if (Math.Abs(change - Math.Round(change)) <= 1e-6)
            {
                continue;
            }

            var (low, high) = bounds.GetValueOrDefault(unknown, (long.MinValue, long.MaxValue));
            var below = (long)Math.Floor(change);
            return Branch(program, new(bounds) { [unknown] = (low, below) })
                ?? Branch(program, new(bounds) { [unknown] = (below + 1, high) });
        }

        return solution
            .Select(c => (c.Unknown, Change: (long)Math.Round(c.Change)))
            .Where(c => c.Change != 0)
            .ToDictionary(c => c.Unknown, c => c.Change);
    }
}

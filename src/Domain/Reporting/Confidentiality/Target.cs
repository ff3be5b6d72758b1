namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>What nobody may work out: a combination of unknowns that an outsider must hold to be possibly large enough.</summary>
/// <param name="Terms">Unknowns, ascending, each with +1 or -1.</param>
/// <param name="Value">What it really is.</param>
/// <param name="Enough">What its absolute value must possibly reach.</param>
internal sealed record Target(
    string Name,
    IReadOnlyList<(int Unknown, int Sign)> Terms,
    long Value,
    long Enough,
    bool IsDifference
)
{
    public bool IsReachedBy(Witness witness)
    {
        var other = Value + Terms.Sum(t => t.Sign * witness.Change(t.Unknown));
        return IsDifference ? Math.Abs(other) >= Enough : other >= Enough;
    }
}

/// <summary>
/// Another world: how each unknown would differ from the truth. When everything that is told is the same in it, nobody
/// outside can exclude it; so it proves that a target which is large enough there is protected.
/// </summary>
internal sealed class Witness(IReadOnlyDictionary<int, long> changes, bool excludesZeros)
{
    public IReadOnlyDictionary<int, long> Changes { get; } = changes;

    /// <summary>Whether it also holds against somebody who takes every hidden cell for more than zero.</summary>
    public bool ExcludesZeros { get; } = excludesZeros;

    public long Change(int unknown) => Changes.GetValueOrDefault(unknown);

    public long Change(Form form)
    {
        var sum = 0L;
        foreach (var unknown in form.Unknowns)
        {
            sum += Change(unknown);
        }

        return sum;
    }
}

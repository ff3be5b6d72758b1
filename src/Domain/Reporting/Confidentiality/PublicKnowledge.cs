namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>
/// All that was ever published and all that is about to be, as sums of common unknowns. An atom that a later report
/// changes is another unknown from then on; one that it does not change stays the same, as an outsider would suppose.
/// Atoms that no report ever tells apart are one unknown.
/// </summary>
internal sealed class PublicKnowledge
{
    private readonly List<Form>[] _sumsOf;
    private readonly Form?[] _cellOf;

    public PublicKnowledge(
        long[] values,
        IReadOnlyList<Form> forms,
        IReadOnlyList<Target> targets,
        IReadOnlyDictionary<CellKey, Form> newCells
    )
    {
        (Values, Forms, Targets, NewCells) = (values, forms, targets, newCells);
        _sumsOf = [.. values.Select(_ => new List<Form>())];
        _cellOf = new Form?[values.Length];
        foreach (var form in forms)
        {
            if (form.Unknowns is [var only])
            {
                _cellOf[only] = form;
                continue;
            }

            foreach (var unknown in form.Unknowns)
            {
                _sumsOf[unknown].Add(form);
            }
        }
    }

    /// <summary>What each unknown really is.</summary>
    public IReadOnlyList<long> Values { get; }

    public IReadOnlyList<Form> Forms { get; }
    public IReadOnlyList<Target> Targets { get; }
    public IReadOnlyDictionary<CellKey, Form> NewCells { get; }

    /// <summary>What shows this unknown alone; null where nothing does.</summary>
    public Form? CellOf(int unknown) => _cellOf[unknown];

    /// <summary>What shows this unknown together with others.</summary>
    public List<Form> SumsOf(int unknown) => _sumsOf[unknown];

    /// <summary>The sums that are not what they really are in another world.</summary>
    public IEnumerable<Form> ChangedBy(Witness witness) =>
        witness
            .Changes.Keys.SelectMany(u => _cellOf[u] is { } cell ? _sumsOf[u].Append(cell) : _sumsOf[u])
            .Distinct()
            .Where(form => witness.Change(form) != 0);
}

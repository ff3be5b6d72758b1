namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>
/// Hides cells of the new report until every target has a witness, then shows again each of them that can be shown.
/// </summary>
internal sealed class SecondarySuppression(PublicKnowledge knowledge)
{
    /// <summary>Unknowns: as far as is looked before a cell stays hidden; tables that are larger may hide one too many.</summary>
    private const int Thorough = 200;

    private readonly WitnessSearch _search = new(knowledge);
    private readonly List<Witness> _witnesses = [];
    private readonly Dictionary<Target, Witness> _proofs = [];

    /// <summary>Who has needed hidden cells most often is asked first, which spares asking the others.</summary>
    private readonly Dictionary<Target, int> _refusals = [];

    /// <returns>
    /// The names of the targets that cannot be protected, and of those protected only where a hidden cell may be zero.
    /// </returns>
    public (IReadOnlyList<string> Exposed, IReadOnlyList<string> Weak) Run()
    {
        var told = new TellsAlready(knowledge);
        var exposed = new Touched(knowledge)
            .Targets()
            .Where(target => !Protect(target) && !(target.IsDifference && told.This(target)))
            .ToList();
        foreach (var form in Needless().ToList())
        {
            ShowAgain(form);
        }

        return (Names(exposed), Names(_proofs.Where(p => !p.Value.ExcludesZeros).Select(p => p.Key)));
    }

    private static IReadOnlyList<string> Names(IEnumerable<Target> targets) =>
        [.. targets.Select(t => t.Name).Distinct().Order(StringComparer.Ordinal)];

    private bool Protect(Target target)
    {
        var witness =
            _witnesses.Find(target.IsReachedBy)
            ?? _search.Find(target, Reach.AsItIs, excludeZeros: true, WitnessSearch.Near)
            ?? _search.Find(target, Reach.NewCells, excludeZeros: true, WitnessSearch.All)
            ?? _search.Find(target, Reach.NewCellsAndZeros, excludeZeros: false, WitnessSearch.All);
        if (witness is null)
        {
            return false;
        }

        foreach (var form in knowledge.ChangedBy(witness).Where(f => f.IsVisible()))
        {
            form.Hidden = target.IsDifference ? HiddenBecause.Difference : HiddenBecause.Secondary;
        }

        _witnesses.Add(witness);
        _proofs[target] = witness;
        return true;
    }

    /// <summary>What is missed most comes first.</summary>
    private IEnumerable<Form> Needless() =>
        knowledge
            .Forms.Where(f => f is { IsNew: true, IsPinned: false, Enough: 0, Hidden: not null })
            .OrderBy(f => f.Value > 0)
            .ThenByDescending(f => f.Cost);

    private void ShowAgain(Form form)
    {
        var reason = form.Hidden;
        form.Hidden = null;
        Dictionary<Target, Witness> found = [];
        var moved = _proofs
            .Where(p => p.Value.Change(form) != 0)
            .OrderByDescending(p => _refusals.GetValueOrDefault(p.Key))
            .ToList();
        foreach (var (target, proof) in moved)
        {
            var other =
                found.Values.FirstOrDefault(target.IsReachedBy)
                ?? _witnesses.Find(w =>
                    w.Change(form) == 0 && target.IsReachedBy(w) && (w.ExcludesZeros || !proof.ExcludesZeros)
                )
                ?? _search.Find(target, Reach.AsItIs, proof.ExcludesZeros, Thorough);
            if (other is null)
            {
                form.Hidden = reason;
                _refusals[target] = _refusals.GetValueOrDefault(target) + 1;
                return;
            }

            found[target] = other;
        }

        _witnesses.RemoveAll(w => w.Change(form) != 0);
        foreach (var (target, witness) in found)
        {
            _proofs[target] = witness;
            _witnesses.Add(witness);
        }
    }
}

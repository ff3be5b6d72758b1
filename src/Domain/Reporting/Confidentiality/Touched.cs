namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>
/// What the new report can tell anything about: all that hangs together with one of its cells through sums of which
/// more than one part is unknown. The rest is as safe as it was.
/// </summary>
internal sealed class Touched(PublicKnowledge knowledge)
{
    /// <returns>In the order of the knowledge.</returns>
    public IReadOnlyList<Target> Targets()
    {
        var reached = Reached();
        return [.. knowledge.Targets.Where(t => t.Terms.Any(term => reached.Contains(term.Unknown)))];
    }

    private HashSet<int> Reached()
    {
        HashSet<Form> seen = [.. knowledge.Forms.Where(f => f.IsNew)];
        HashSet<int> reached = [];
        var queue = new Queue<Form>(seen);
        while (queue.TryDequeue(out var form))
        {
            foreach (var unknown in form.Unknowns.Where(u => !IsKnown(u) && reached.Add(u)))
            {
                foreach (var next in knowledge.SumsOf(unknown).Where(seen.Add))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return reached;
    }

    private bool IsKnown(int unknown) => knowledge.CellOf(unknown) is { IsPinned: true };
}

using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Application.Reference;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// Counts what each further choice would leave. A facet ignores what was chosen in it itself: a network that fails one
/// facet alone counts there, and nowhere else.
/// </summary>
internal sealed class FacetCounts(RegisterCriteria criteria, RegisterFilter filter, DateOnly today)
{
    private readonly int[] _counts = new int[FacetCodes.Count];
    private readonly int[] _yes = new int[RegisterFlag.All.Count];
    private readonly int[] _no = new int[RegisterFlag.All.Count];

    /// <returns>Whether the network matches all filters.</returns>
    public bool Add(IndexedNetwork network)
    {
        if (!criteria.IsVisible(network))
        {
            return false;
        }

        var missed = criteria.Misses(network);
        if (missed == Missed.None)
        {
            for (var facet = 0; facet < RegisterCriteria.FirstFlag + RegisterFlag.All.Count; facet++)
            {
                Count(network, facet);
            }
        }
        else if (missed != Missed.Several)
        {
            Count(network, missed);
        }

        return missed == Missed.None;
    }

    /// <summary>What counts at least one, and what was chosen; the most frequent first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Answer()
    {
        Dictionary<string, IReadOnlyList<FacetCount>> answer = [];
        for (var facet = 0; facet < RegisterFacet.All.Count; facet++)
        {
            var (it, start) = (RegisterFacet.All[facet], FacetCodes.StartOf(facet));
            var chosen = it.ValuesIn(filter).Select(it.CodeOf).ToHashSet();
            answer[it.Name] =
            [
                .. it
                    .Entries.Select((entry, i) => Of(entry, _counts[start + i]))
                    .Where(choice => choice.Count > 0 || chosen.Contains(choice.Code))
                    .OrderByDescending(choice => choice.Count)
                    .ThenBy(choice => choice.Code, StringComparer.Ordinal),
            ];
        }

        foreach (var (i, flag) in RegisterFlag.All.Index().Where(each => criteria.Knows(each.Item)))
        {
            answer[flag.Name] = [Of(flag.Yes, _yes[i]), Of(flag.No, _no[i])];
        }

        return answer;
    }

    private void Count(IndexedNetwork network, int facet)
    {
        if (facet < RegisterCriteria.FirstFlag)
        {
            FacetCodes.CountInto(_counts, network.Codes, facet);
            return;
        }

        var flag = facet - RegisterCriteria.FirstFlag;
        (network.Is(RegisterFlag.All[flag], today) ? _yes : _no)[flag]++;
    }

    private static FacetCount Of(CodeEntry entry, int count) => new(entry.Code, entry.De, entry.En, count);
}

using Lucene.Net.Index;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// The register at one moment. A network's rank is its place in the order of names; whatever is compared in a search is
/// compared by rank.
/// </summary>
internal sealed class RegisterSnapshot(IndexedNetwork[] byName, int[] rankOfSlot, DirectoryReader text)
{
    private DailyPlaces? _places;

    /// <summary>The networks by rank.</summary>
    public ReadOnlySpan<IndexedNetwork> ByName => byName;

    /// <param name="changed">By id: what is new, or has taken the place of an older state.</param>
    /// <param name="slots">How many slots were given away.</param>
    public static RegisterSnapshot After(
        RegisterSnapshot? before,
        IReadOnlyDictionary<Guid, IndexedNetwork> changed,
        int slots,
        DirectoryReader text
    )
    {
        var added = changed.Values.ToArray();
        Array.Sort(added, NameOrder.Instance);
        var kept = before is null ? [] : before.ByName.ToArray().Where(network => !changed.ContainsKey(network.Id));
        var byName = new IndexedNetwork[slots];
        var rankOfSlot = new int[slots];
        var (rank, next) = (0, 0);
        foreach (var network in kept)
        {
            for (; next < added.Length && NameOrder.Instance.Compare(added[next], network) < 0; next++)
            {
                byName[rank++] = added[next];
            }

            byName[rank++] = network;
        }

        added.AsSpan(next).CopyTo(byName.AsSpan(rank));
        for (rank = 0; rank < byName.Length; rank++)
        {
            rankOfSlot[byName[rank].Slot] = rank;
        }

        return new(byName, rankOfSlot, text);
    }

    /// <summary>The networks that a text finds, in no order.</summary>
    /// <param name="hits">Has room for every network.</param>
    /// <returns>How many it finds.</returns>
    public int Find(TextQuery query, Span<TextHit> hits) => query.Find(text, hits);

    public int RankOf(TextHit hit) => rankOfSlot[hit.Slot];

    /// <summary>How many networks come before a place in the order of names.</summary>
    public int RankAfter(ReadOnlySpan<byte> nameKey, Guid id)
    {
        var (low, high) = (0, byName.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (NameOrder.Compare(nameKey, id, byName[middle]) >= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The seats of listed networks.</summary>
    public IReadOnlyList<RegisterSuggestions.Term> Places(DateOnly today)
    {
        if (_places is not { } places || places.Day != today)
        {
            _places = places = new(
                today,
                [
                    .. byName
                        .Select(network => network.On(today).Row)
                        .Where(row => row is { Status: NetworkStatus.Listed, Seat: not null })
                        .Select(row => row.Seat!)
                        .Distinct()
                        .Select(seat => new RegisterSuggestions.Term(new("place", Code: null, seat, seat), seat)),
                ]
            );
        }

        return places.Terms;
    }

    /// <summary>False when the snapshot is outdated and its words may be gone; take the current one then.</summary>
    public bool TryHold() => text.TryIncRef();

    public void Release() => text.DecRef();

    private sealed record DailyPlaces(DateOnly Day, IReadOnlyList<RegisterSuggestions.Term> Terms);
}

using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// The register in the host's own memory: words by Lucene, everything else by comparing a few thousand rows. Nothing
/// here touches the database.
/// </summary>
internal sealed class LuceneRegisterSearch(RegisterIndex index) : IRegisterSearch
{
    public async ValueTask<RegisterPage> SearchAsync(RegisterSearch search, CancellationToken ct)
    {
        var snapshot = await index.HoldAsync(ct);
        try
        {
            return Search(snapshot, search);
        }
        finally
        {
            snapshot.Release();
        }
    }

    public async ValueTask<IReadOnlyList<NetworkRow>> FindAllAsync(
        RegisterFilter filter,
        RegisterViewer viewer,
        DateOnly today,
        CancellationToken ct
    )
    {
        var snapshot = await index.HoldAsync(ct);
        try
        {
            var criteria = new RegisterCriteria(filter, viewer, today);
            var sort = SortOf(filter, asked: null);
            List<long> keys = [];
            using var candidates = new Candidates(snapshot, filter.Q);
            while (candidates.Next(out var network, out var rank, out var score))
            {
                if (criteria.Matches(network))
                {
                    keys.Add(RegisterOrder.Key(RegisterOrder.Major(sort, network, score), rank));
                }
            }

            keys.Sort();
            return keys.ConvertAll(key => snapshot.ByName[RegisterOrder.RankOf(key)].On(today).Row);
        }
        finally
        {
            snapshot.Release();
        }
    }

    public async ValueTask<IReadOnlyList<RegisterSuggestion>> SuggestAsync(
        string text,
        int limit,
        DateOnly today,
        CancellationToken ct
    )
    {
        var snapshot = await index.HoldAsync(ct);
        try
        {
            return RegisterSuggestions.Find(snapshot, text, limit, today);
        }
        finally
        {
            snapshot.Release();
        }
    }

    private static RegisterPage Search(RegisterSnapshot snapshot, RegisterSearch search)
    {
        var criteria = new RegisterCriteria(search.Filter, search.Viewer, search.Today);
        var sort = SortOf(search.Filter, search.Sort);
        var print = criteria.Print(sort);
        var after = search.Cursor is { } text ? PlaceOf(RegisterCursor.Read(text, print), snapshot) : long.MinValue;
        var page = new FirstKeys(search.Limit + 1);
        var facets = search.WithFacets ? new FacetCounts(criteria, search.Filter, search.Today) : null;
        // By name they come in order, so the page may be full before everything was seen.
        var inOrder = sort == RegisterSort.Name && search.Filter.Q is null && facets is null;
        var total = 0;
        using var candidates = new Candidates(snapshot, search.Filter.Q);
        while (candidates.Next(out var network, out var rank, out var score))
        {
            if (facets?.Add(network) ?? criteria.Matches(network))
            {
                total++;
                var key = RegisterOrder.Key(RegisterOrder.Major(sort, network, score), rank);
                if (key > after)
                {
                    page.Add(key);
                    if (inOrder && page.IsFull)
                    {
                        break;
                    }
                }
            }
        }

        var keys = page.Sorted();
        var items = new RegisterEntry[Math.Min(keys.Length, search.Limit)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = snapshot.ByName[RegisterOrder.RankOf(keys[i])].On(search.Today);
        }

        return new(
            items,
            keys.Length > search.Limit ? CursorAfter(keys[search.Limit - 1], snapshot, print) : null,
            facets?.Answer(),
            facets is null ? null : total
        );
    }

    private static RegisterSort SortOf(RegisterFilter filter, RegisterSort? asked) =>
        asked ?? (string.IsNullOrWhiteSpace(filter.Q) ? RegisterSort.Name : RegisterSort.Relevance);

    private static long PlaceOf(RegisterCursor cursor, RegisterSnapshot snapshot) =>
        RegisterOrder.Key(cursor.Major, snapshot.RankAfter(NameOrder.KeyOf(cursor.Name), cursor.Id)) - 1;

    private static string CursorAfter(long key, RegisterSnapshot snapshot, ulong print)
    {
        var last = snapshot.ByName[RegisterOrder.RankOf(key)];
        return new RegisterCursor(print, RegisterOrder.MajorOf(key), last.Id, last.Name).ToString();
    }
}

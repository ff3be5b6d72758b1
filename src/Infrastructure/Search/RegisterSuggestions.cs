using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>Completions of what somebody types: what the register can be narrowed by, then places, then networks.</summary>
internal static class RegisterSuggestions
{
    private static readonly IReadOnlyList<Term> Codes =
    [
        .. RegisterFacet.All.SelectMany(facet =>
            facet.Entries.Select(entry => new Term(new(facet.Name, entry.Code, entry.De, entry.En), entry.De, entry.En))
        ),
    ];

    public static IReadOnlyList<RegisterSuggestion> Find(
        RegisterSnapshot snapshot,
        string text,
        int limit,
        DateOnly today
    )
    {
        var words = GermanText.Words(text);
        if (words.Count == 0)
        {
            return [];
        }

        var terms = Best(Codes.Concat(snapshot.Places(today)), words, limit);
        var networks = Networks(snapshot, text, limit, today);
        // Both get half of the room, and what the other leaves.
        var room = Math.Max(limit / 2, limit - networks.Count);
        return [.. terms.Take(room).Concat(networks).Take(limit)];
    }

    private static List<RegisterSuggestion> Best(IEnumerable<Term> terms, List<string> words, int limit) =>
        [
            .. terms
                .Select(term => (term.Suggestion, Begins: term.Begin(words)))
                .Where(match => match.Begins is not null)
                .OrderBy(match => match.Begins)
                .ThenBy(match => match.Suggestion.De.Length)
                .ThenBy(match => match.Suggestion.De, StringComparer.Ordinal)
                .Take(limit)
                .Select(match => match.Suggestion),
        ];

    private static List<RegisterSuggestion> Networks(RegisterSnapshot snapshot, string text, int limit, DateOnly today)
    {
        var page = new FirstKeys(limit);
        using var candidates = new Candidates(snapshot, text, namesOnly: true);
        while (candidates.Next(out var network, out var rank, out var score))
        {
            if (network.On(today).Row.Status == NetworkStatus.Listed)
            {
                page.Add(RegisterOrder.Key(RegisterOrder.Major(RegisterSort.Relevance, network, score), rank));
            }
        }

        return [.. page.Sorted().Select(key => snapshot.ByName[RegisterOrder.RankOf(key)]).Select(AsSuggestion)];
    }

    private static RegisterSuggestion AsSuggestion(IndexedNetwork network) =>
        new("network", network.Id.ToString(), network.Name, network.Name);

    /// <summary>A name and the words in it.</summary>
    internal sealed class Term(RegisterSuggestion suggestion, params IEnumerable<string> names)
    {
        private readonly List<string>[] _names = [.. names.Distinct().Select(GermanText.Words)];

        public RegisterSuggestion Suggestion => suggestion;

        /// <summary>The first word at which a name goes on as typed; null when none does.</summary>
        public int? Begin(List<string> typed) => _names.Min(name => Begin(name, typed));

        private static int? Begin(List<string> name, List<string> typed)
        {
            for (var start = 0; start + typed.Count <= name.Count; start++)
            {
                var last = typed.Count - 1;
                var i = 0;
                while (i < last && name[start + i] == typed[i])
                {
                    i++;
                }

                if (i == last && name[start + last].StartsWith(typed[last], StringComparison.Ordinal))
                {
                    return start;
                }
            }

            return null;
        }
    }
}

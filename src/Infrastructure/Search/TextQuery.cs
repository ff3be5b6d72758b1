using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// What was typed, as a query: every word must be there, and counts as well as it was hit at best. A word itself or its
/// inflection goes over its beginning, that over a part of a compound, that over a word spelt similarly; within each of
/// these, names go over everything else.
/// </summary>
internal sealed class TextQuery
{
    private const int MaxWords = 20;
    private const int ShortestPart = 4;
    private const int WholeScore = 1000;

    private readonly IReadOnlyList<string> _words;
    private readonly string _whole;
    private readonly bool _namesOnly;

    private TextQuery(IReadOnlyList<string> words, string whole, bool namesOnly) =>
        (_words, _whole, _namesOnly) = (words, whole, namesOnly);

    /// <summary>The best score there is; scores are above zero.</summary>
    public const int MaxScore = WholeScore + MaxWords * 100;

    public static TextQuery Of(string text, bool namesOnly = false) =>
        new([.. GermanText.SearchWords(text).Take(MaxWords)], TextFields.WholeOf(GermanText.Words(text)), namesOnly);

    public void Find(IndexReader reader, List<TextHit> hits)
    {
        if (_words.Count == 0)
        {
            return;
        }

        TextIndex.Find(reader, All([.. _words.Select(AsSpelt)]), hits);
        if (hits.Count > 0)
        {
            return;
        }

        // A word that is nowhere was probably meant otherwise.
        Query[] corrected = [.. _words.Select(word => IsAnywhere(reader, word) ? AsSpelt(word) : Similar(word))];
        TextIndex.Find(reader, All(corrected), hits);
    }

    private bool IsAnywhere(IndexReader reader, string word)
    {
        List<TextHit> hits = [];
        TextIndex.Find(reader, AsSpelt(word), hits);
        return hits.Count > 0;
    }

    private BooleanQuery All(Query[] words)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
        {
            all.Add(word, Occur.MUST);
        }

        all.Add(Scored(new TermQuery(new Term(TextFields.Whole, _whole)), WholeScore), Occur.SHOULD);
        return all;
    }

    private DisjunctionMaxQuery AsSpelt(string word)
    {
        var stem = GermanText.Stem(word);
        var part = stem.Length >= ShortestPart ? stem : word;
        return Best(
            (12, group => new TermQuery(new Term(group.Words, word))),
            (10, group => new TermQuery(new Term(group.Stems, stem))),
            (8, group => new PrefixQuery(new Term(group.Words, word))),
            (
                6,
                group =>
                    part.Length >= ShortestPart ? new PrefixQuery(new Term(group.Ends, part))
                    : part.Length >= TextFields.ShortestEnd ? new TermQuery(new Term(group.Ends, part))
                    : null
            )
        );
    }

    private DisjunctionMaxQuery Similar(string word)
    {
        var edits =
            word.Length >= 8 ? 2
            : word.Length >= 4 ? 1
            : 0;
        return Best(
            (4, group => edits > 0 ? new FuzzyQuery(new Term(group.Words, word), edits) : null),
            (2, group => edits > 0 ? new FuzzyQuery(new Term(group.Ends, word), edits) : null)
        );
    }

    private DisjunctionMaxQuery Best(params ReadOnlySpan<(int Score, Func<TextFields.Group, Query?> Query)> ways)
    {
        var best = new DisjunctionMaxQuery(tieBreakerMultiplier: 0);
        foreach (var (score, query) in ways)
        {
            if (query(TextFields.Names) is { } inNames)
            {
                best.Add(Scored(inNames, score));
            }

            if (!_namesOnly && query(TextFields.Rest) is { } inRest)
            {
                best.Add(Scored(inRest, score - 1));
            }
        }

        return best;
    }

    private static ConstantScoreQuery Scored(Query query, int score) => new(query) { Boost = score };
}

/// <summary>Scores are the sums of the boosts and nothing else: no score changes because other networks do.</summary>
internal sealed class ConstantScores : DefaultSimilarity
{
    public static readonly ConstantScores Instance = new();

    public override float QueryNorm(float sumOfSquaredWeights) => 1;
}

using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// What was typed, as a query: every word must be there, and counts as well as it was hit at best. A word itself or its
/// inflection goes over its beginning, that over a part of a compound, that over a word spelt similarly; within each of
/// these, names go over everything else. The score is the sum over the words, so it depends on nothing but the network.
/// </summary>
internal sealed class TextQuery
{
    private const int MaxWords = 20;
    private const int ShortestPart = 4;
    private const byte Exact = 12;
    private const byte Inflected = 10;
    private const byte Beginning = 8;
    private const byte Part = 6;
    private const byte Similar = 4;
    private const byte SimilarPart = 2;
    private const int WholeName = 1000;

    private readonly IReadOnlyList<string> _words;
    private readonly string _whole;
    private readonly bool _namesOnly;

    private TextQuery(IReadOnlyList<string> words, string whole, bool namesOnly) =>
        (_words, _whole, _namesOnly) = (words, whole, namesOnly);

    /// <summary>No score is higher.</summary>
    public const int MaxScore = WholeName + (MaxWords * Exact);

    public static TextQuery Of(string text, bool namesOnly = false) =>
        new([.. GermanText.SearchWords(text).Take(MaxWords)], TextFields.WholeOf(GermanText.Words(text)), namesOnly);

    /// <summary>Slots and scores of whatever matches, in no order.</summary>
    /// <param name="hits">Has room for every document of the reader.</param>
    /// <returns>How many match.</returns>
    public int Find(IndexReader reader, Span<TextHit> hits)
    {
        if (_words.Count == 0)
        {
            return 0;
        }

        var words = _words.Select(word => new Word(word)).ToArray();
        var count = Find(reader, words, hits);
        // A word that is nowhere was probably meant otherwise.
        return count == 0 && words.Any(word => !word.WasFound && word.Edits > 0)
            ? Find(reader, [.. words.Select(word => word.WasFound ? word : word.Misspelt())], hits)
            : count;
    }

    private int Find(IndexReader reader, Word[] words, Span<TextHit> hits)
    {
        var count = 0;
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            var scores = ArrayPool<int>.Shared.Rent(segment.MaxDoc);
            var best = ArrayPool<byte>.Shared.Rent(segment.MaxDoc);
            var postings = new Postings(segment, best);
            scores.AsSpan(0, segment.MaxDoc).Clear();
            for (var i = 0; i < words.Length; i++)
            {
                best.AsSpan(0, segment.MaxDoc).Clear();
                Mark(postings, words[i]);
                words[i].WasFound |= Combine(scores.AsSpan(0, segment.MaxDoc), best, isFirst: i == 0);
            }

            count += Collect(segment, scores, postings, hits[count..]);
            ArrayPool<byte>.Shared.Return(best);
            ArrayPool<int>.Shared.Return(scores);
        }

        return count;
    }

    /// <summary>The weakest way first, so that a better one takes its place.</summary>
    private void Mark(Postings postings, Word word)
    {
        TextFields.Group[] groups = _namesOnly ? [TextFields.Names] : [TextFields.Rest, TextFields.Names];
        if (word.Similar is { } similar)
        {
            Each(SimilarPart, (group, score) => postings.MarkAll(group.Ends, similar, score));
            Each(Similar, (group, score) => postings.MarkAll(group.Words, similar, score));
            return;
        }

        if (word.Part.Length >= ShortestPart)
        {
            Each(Part, (group, score) => postings.MarkBeginning(group.Ends, word.Part, score));
        }
        else if (word.Part.Length >= TextFields.ShortestEnd)
        {
            Each(Part, (group, score) => postings.Mark(group.Ends, word.Part, score));
        }

        Each(Beginning, (group, score) => postings.MarkBeginning(group.Words, word.Text, score));
        Each(Inflected, (group, score) => postings.Mark(group.Stems, word.Stem, score));
        Each(Exact, (group, score) => postings.Mark(group.Words, word.Text, score));

        void Each(byte score, Action<TextFields.Group, byte> mark)
        {
            foreach (var group in groups)
            {
                mark(group, group == TextFields.Names ? score : (byte)(score - 1));
            }
        }
    }

    /// <summary>Adds what a word scored where all words before it scored, too.</summary>
    private static bool Combine(Span<int> scores, ReadOnlySpan<byte> best, bool isFirst)
    {
        var wasFound = false;
        for (var doc = 0; doc < scores.Length; doc++)
        {
            wasFound |= best[doc] > 0;
            scores[doc] = best[doc] > 0 && (isFirst || scores[doc] > 0) ? scores[doc] + best[doc] : 0;
        }

        return wasFound;
    }

    private int Collect(AtomicReader segment, int[] scores, Postings postings, Span<TextHit> hits)
    {
        postings.Each(TextFields.Whole, _whole, doc => scores[doc] += scores[doc] > 0 ? WholeName : 0);
        var slots = segment.GetNumericDocValues(TextIndex.SlotField);
        var count = 0;
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            if (scores[doc] > 0)
            {
                hits[count++] = new((int)slots.Get(doc), scores[doc]);
            }
        }

        return count;
    }

    private sealed class Word(string text)
    {
        public string Text { get; } = text;
        public string Stem { get; } = GermanText.Stem(text);

        /// <summary>What a compound is looked through for.</summary>
        public string Part => Stem.Length >= ShortestPart ? Stem : Text;

        /// <summary>How many letters may be wrong, missing, too many or swapped.</summary>
        public int Edits =>
            Text.Length >= 8 ? 2
            : Text.Length >= 4 ? 1
            : 0;

        public bool WasFound { get; set; }
        public CompiledAutomaton? Similar { get; private init; }

        public Word Misspelt() =>
            new(Text)
            {
                Similar = new(new LevenshteinAutomata(Text, withTranspositions: true).ToAutomaton(Edits), true, false),
            };
    }
}

using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// The fields of a network in the text index. Names and the rest each have three: the words, their stems, and the ends
/// of the words, because whatever a compound contains begins one of its ends.
/// </summary>
internal static class TextFields
{
    /// <summary>A whole name or short name as one term.</summary>
    public const string Whole = "whole";
    public const int ShortestEnd = 3;

    public static readonly Group Names = new("names");
    public static readonly Group Rest = new("rest");

    /// <summary>The same few labels stand in every network.</summary>
    private static readonly ConcurrentDictionary<string, List<string>> WordsOfLabels = new();

    private static readonly FieldType Terms = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    };

    public static void AddTo(Document document, SearchText text)
    {
        HashSet<string> names = [];
        foreach (var name in text.Names)
        {
            document.Add(new StringField(Whole, WholeOf(GermanText.Words(name)), Field.Store.NO));
            names.UnionWith(GermanText.WordsAndCompounds(name));
        }

        Add(document, Names, names);
        Add(
            document,
            Rest,
            [
                .. text.Rest.SelectMany(GermanText.WordsAndCompounds),
                .. text.Labels.SelectMany(label => WordsOfLabels.GetOrAdd(label, GermanText.WordsAndCompounds)),
            ]
        );
    }

    public static string WholeOf(IEnumerable<string> words) => string.Join(' ', words);

    private static void Add(Document document, Group group, HashSet<string> words)
    {
        document.Add(Of(group.Words, words.Select(word => (word, 0))));
        document.Add(Of(group.Stems, words.Select(word => (GermanText.Stem(word), 0))));
        document.Add(Of(group.Ends, words.SelectMany(Ends)));
    }

    private static IEnumerable<(string Word, int Start)> Ends(string word)
    {
        for (var start = 1; start <= word.Length - ShortestEnd; start++)
        {
            yield return (word, start);
        }
    }

    private static Field Of(string name, IEnumerable<(string Word, int Start)> terms) =>
        new(name, new TermStream(terms), Terms);

    public sealed record Group(string Words, string Stems, string Ends)
    {
        public Group(string name)
            : this(name, name + "-stems", name + "-ends") { }
    }

    /// <summary>Each word from a letter on.</summary>
    private sealed class TermStream : TokenStream
    {
        private readonly IEnumerator<(string Word, int Start)> _terms;
        private readonly ICharTermAttribute _term;

        public TermStream(IEnumerable<(string, int)> terms)
        {
            _terms = terms.GetEnumerator();
            _term = AddAttribute<ICharTermAttribute>();
        }

        public override bool IncrementToken()
        {
            if (!_terms.MoveNext())
            {
                return false;
            }

            var (word, start) = _terms.Current;
            ClearAttributes();
            _term.Append(word, start, word.Length - start);
            return true;
        }
    }
}

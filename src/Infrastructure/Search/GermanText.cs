using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// German as the search sees it. Folded, a word is lower case and has neither umlauts nor ß nor accents, however they
/// were written: Fähre, Faehre and FÄHRE are one word. Stemmed, its inflections are one.
/// </summary>
internal static class GermanText
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Analyzer Folding = Analyzer.NewAnonymous(
        (_, reader) =>
        {
            var tokens = new StandardTokenizer(Version, reader);
            TokenStream folded = new LowerCaseFilter(Version, tokens);
            folded = new GermanNormalizationFilter(folded);
            return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(folded));
        }
    );

    private static readonly GermanLightStemmer Stemmer = new();

    private static readonly HashSet<string> StopWords =
    [
        .. GermanAnalyzer.DefaultStopSet.SelectMany(word => Words(word)),
    ];

    /// <summary>The folded words of a text, in order.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        Add(text.Normalize(NormalizationForm.FormC), words);
        return words;
    }

    /// <summary>The folded words of a text, and what its hyphenated words are without the hyphen.</summary>
    public static List<string> WordsAndCompounds(string text)
    {
        var words = Words(text);
        foreach (var chunk in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (chunk.Contains('-', StringComparison.Ordinal))
            {
                words.AddRange(Words(chunk.Replace("-", "", StringComparison.Ordinal)));
            }
        }

        return words;
    }

    /// <summary>The words of a search: words that say nothing count only where there are no others.</summary>
    public static List<string> SearchWords(string text)
    {
        var all = Words(text).Distinct().ToList();
        var telling = all.Where(word => !StopWords.Contains(word)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    /// <param name="word">Folded.</param>
    public static string Stem(string word)
    {
        var letters = word.ToCharArray();
        var length = Stemmer.Stem(letters, letters.Length);
        var stem = letters.AsSpan(0, length);
        return stem switch
        {
            // Zentrum has the plural Zentren, Bündnis the plural Bündnisse; the light stemmer knows neither.
            [_, _, .., 'u', 'm'] when length > 4 => new(stem[..^2]),
            [_, .., 'n', 'i', 's', 's'] => new(stem[..^1]),
            _ => new(stem),
        };
    }

    private static void Add(string text, List<string> words)
    {
        using var tokens = Folding.GetTokenStream("text", text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            // A name within a word (e.V., Müller's) is no border for those who search.
            words.Add(Compact(term.Buffer.AsSpan(0, term.Length)));
        }

        tokens.End();
    }

    private static string Compact(ReadOnlySpan<char> token) =>
        token.IndexOfAny(".'’") < 0
            ? new(token)
            : new string(token)
                .Replace(".", "", StringComparison.Ordinal)
                .Replace("'", "", StringComparison.Ordinal)
                .Replace("’", "", StringComparison.Ordinal);
}

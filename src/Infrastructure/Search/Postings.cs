using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>Walks from words to the documents of one segment, and marks each with a score.</summary>
internal sealed class Postings(AtomicReader segment, byte[] marks)
{
    private readonly IBits? _live = segment.LiveDocs;
    private readonly Dictionary<string, TermsEnum?> _terms = new(6);
    private DocsEnum? _docs;

    public void Mark(string field, string word, byte score) => Each(field, word, doc => marks[doc] = score);

    public void MarkBeginning(string field, string beginning, byte score)
    {
        var prefix = new BytesRef(beginning);
        if (Terms(field) is not { } terms || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
        {
            return;
        }

        while (StringHelper.StartsWith(terms.Term, prefix))
        {
            MarkDocs(terms, score);
            if (!terms.MoveNext())
            {
                return;
            }
        }
    }

    public void MarkAll(string field, CompiledAutomaton words, byte score)
    {
        if (segment.GetTerms(field)?.Intersect(words, startTerm: null) is not { } terms)
        {
            return;
        }

        while (terms.MoveNext())
        {
            MarkDocs(terms, score);
        }
    }

    public void Each(string field, string word, Action<int> act)
    {
        if (Terms(field) is { } terms && terms.SeekExact(new BytesRef(word)))
        {
            _docs = terms.Docs(_live, _docs, DocsFlags.NONE);
            for (var doc = _docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = _docs.NextDoc())
            {
                act(doc);
            }
        }
    }

    /// <summary>Each costs kilobytes, and every word asks the same fields.</summary>
    private TermsEnum? Terms(string field)
    {
        if (!_terms.TryGetValue(field, out var terms))
        {
            _terms[field] = terms = segment.GetTerms(field)?.GetEnumerator();
        }

        return terms;
    }

    private void MarkDocs(TermsEnum terms, byte score)
    {
        _docs = terms.Docs(_live, _docs, DocsFlags.NONE);
        for (var doc = _docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = _docs.NextDoc())
        {
            marks[doc] = score;
        }
    }
}

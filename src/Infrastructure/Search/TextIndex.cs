using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// The words of all networks, in memory. A network is known by its slot, a small number that is never given away again.
/// </summary>
internal sealed class TextIndex : IDisposable
{
    public const string SlotField = "slot";

    private readonly RAMDirectory _directory = new();
    private readonly IndexWriter _writer;

    public TextIndex()
    {
        _writer = new IndexWriter(
            _directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
            {
                MergeScheduler = new SerialMergeScheduler(),
                // By size everything here is small, and the default would rewrite all of it again and again.
                MergePolicy = new LogDocMergePolicy { MinMergeDocs = 10 },
            }
        );
        Reader = DirectoryReader.Open(_writer, applyAllDeletes: true);
    }

    /// <summary>The state after the last <see cref="Refresh"/>; whoever searches it holds a reference meanwhile.</summary>
    public DirectoryReader Reader { get; private set; }

    public void Put(int slot, SearchText text)
    {
        var number = slot.ToString(CultureInfo.InvariantCulture);
        Document document =
        [
            new StringField(SlotField, number, Field.Store.NO),
            new NumericDocValuesField(SlotField, slot),
        ];
        TextFields.AddTo(document, text);
        _writer.UpdateDocument(new Term(SlotField, number), document);
    }

    public void Refresh()
    {
        if (DirectoryReader.OpenIfChanged(Reader, _writer, applyAllDeletes: true) is { } newer)
        {
            var older = Reader;
            Reader = newer;
            older.DecRef();
        }
    }

    public void Dispose()
    {
        Reader.DecRef();
        _writer.Dispose();
        _directory.Dispose();
    }
}

/// <param name="Score">The sum over the words of how well each was hit, see <see cref="TextQuery"/>.</param>
internal readonly record struct TextHit(int Slot, int Score);

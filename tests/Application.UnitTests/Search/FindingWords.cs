using Schulterschluss.Infrastructure.Search;

namespace Schulterschluss.Application.UnitTests.Search;

public sealed class FindingWords : IDisposable
{
    private readonly TextIndex _index = new();
    private int _count;

    public void Dispose() => _index.Dispose();

    private int Add(string name, params string[] rest)
    {
        _index.Put(_count, new SearchText([name], rest, []));
        return _count++;
    }

    private List<int> Find(string text)
    {
        _index.Refresh();
        var hits = new TextHit[_count];
        var found = TextQuery.Of(text).Find(_index.Reader, hits);
        return [.. hits[..found].OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Slot).Select(hit => hit.Slot)];
    }

    [Fact]
    public void The_better_a_word_is_hit_the_higher_it_ranks_and_names_rank_over_the_rest()
    {
        var partInRest = Add("Bündnis A", "Kreishandwerkerschaft");
        var part = Add("Kreishandwerkerbund");
        var beginning = Add("Handwerkskammer");
        var exactInRest = Add("Bündnis B", "Das Handwerk");
        var inflected = Add("Bündnis des Handwerks");
        var exact = Add("Handwerk im Norden");
        var whole = Add("Handwerk");

        Assert.Equal([whole, exact, exactInRest, inflected, beginning, part, partInRest], Find("Handwerk"));
    }

    [Fact]
    public void All_words_must_be_there_wherever_they_stand()
    {
        Add("Pflege Emden");
        Add("Handwerk Leer");
        var both = Add("Pflege", "Sitz in Leer");
        Assert.Equal([both], Find("Pflege Leer"));
    }

    [Theory]
    [InlineData("Pflge")]
    [InlineData("Pfelge")]
    [InlineData("Pfllege")]
    [InlineData("Bfege", false)]
    [InlineData("Fachkrftesichrung")]
    [InlineData("Fachkrftesichrng", false)]
    [InlineData("Pfl")]
    [InlineData("Pfx", false)]
    public void Small_errors_are_forgiven_the_longer_the_word_the_more(string text, bool found = true)
    {
        var network = Add("Pflege und Fachkräftesicherung");
        Assert.Equal(found ? [network] : [], Find(text));
    }

    [Fact]
    public void A_word_that_exists_is_taken_as_it_is()
    {
        var maus = Add("Maus");
        Add("Haus");
        Assert.Equal([maus], Find("Maus"));
    }

    [Fact]
    public void A_changed_text_takes_the_place_of_the_old_one()
    {
        var network = Add("Pflege");
        _index.Put(network, new SearchText(["Handwerk"], [], []));
        Assert.Empty(Find("Pflege"));
        Assert.Equal([network], Find("Handwerk"));
    }

    [Fact]
    public void Many_small_changes_lose_nothing()
    {
        for (var i = 0; i < 500; i++)
        {
            Add($"Netzwerk {i}");
            _index.Refresh();
        }

        Assert.Equal(Enumerable.Range(0, 500), Find("Netzwerk").Order());
        Assert.Equal([321], Find("321"));
        Assert.InRange(_index.Reader.Leaves.Count, 1, 40);
    }
}

using FsCheck;
using FsCheck.Xunit;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.UnitTests.Networks;

public sealed class FindingLikelyDuplicates
{
    [Theory]
    [InlineData("Städteregion AACHEN", "staedteregion aachen")]
    [InlineData("Große Öfen Übermorgen ẞ", "grosse oefen uebermorgen ss")]
    [InlineData("O\u0308fen", "oefen")]
    [InlineData("a-b  c", "a-b  c")]
    public void Folding_takes_case_and_umlauts_away_and_nothing_else(string name, string folded) =>
        Assert.Equal(folded, FoldedName.Fold(name));

    [Theory]
    [InlineData("night", "nacht", 0.25)]
    [InlineData("aaaa", "aa", 0.5)] // a multiset: 2·1 / (3 + 1)
    [InlineData("ab cd", "abcd", 4.0 / 7)] // spaces are kept
    [InlineData("abc", "xyz", 0)]
    [InlineData("a", "a", 1)]
    [InlineData("a", "b", 0)]
    public void Dice_counts_the_bigrams_in_common(string left, string right, double expected) =>
        Assert.Equal(expected, new FoldedName(left).Dice(new FoldedName(right)), precision: 12);

    [Property(MaxTest = 500)]
    public bool Dice_is_symmetric(NonNull<string> left, NonNull<string> right)
    {
        var (one, other) = (Name(left), Name(right));
        return one.Dice(other).Equals(other.Dice(one)) && one.Dice(other) is >= 0 and <= 1;
    }

    [Property(MaxTest = 500)]
    public bool Dice_with_itself_is_one(NonNull<string> name) => Name(name).Dice(Name(name)).Equals(1.0);

    [Property(MaxTest = 2000)]
    public bool The_quick_look_never_hides_a_duplicate(
        NonNull<string> start,
        NonNull<string> left,
        NonNull<string> right
    )
    {
        var (one, other) = (Name(start, left), Name(start, right));
        var similarity = one.Dice(other);
        return new[] { 0.3, 0.6, LikelyDuplicates.Threshold, 1 }.All(threshold =>
            similarity < threshold || one.MayReach(threshold, other)
        );
    }

    [Fact]
    public void The_quick_look_spares_a_comparison() =>
        Assert.False(
            new FoldedName("Willkommensnetz Landkreis Coburg").MayReach(
                LikelyDuplicates.Threshold,
                new FoldedName("Fachkräftebündnis Ostwestfalen")
            )
        );

    [Theory]
    [InlineData("09473", "09473", true)]
    [InlineData("09473", "09472", false)]
    [InlineData("09", "09473", true)]
    [InlineData("09473", "09", true)]
    [InlineData("09", "08", false)]
    [InlineData("09", "09", true)]
    public void A_land_overlaps_with_its_districts(string one, string other, bool overlap)
    {
        Assert.Equal(overlap, LikelyDuplicates.Overlap(["01001", one], ["02000", other]));
        Assert.Equal(overlap, Found(one, other).Count == 1);
    }

    [Fact]
    public void Similar_names_need_a_district_in_common()
    {
        Assert.Empty(Found([], []));
        Assert.Empty(Found(["09473"], []));
        Assert.Single(Found(["09473", "09472"], ["09472", "09473"]));
    }

    [Fact]
    public void The_most_similar_comes_first_and_an_entry_is_no_duplicate_of_itself()
    {
        var index = new DuplicateIndex<int>();
        index.Put(1, "Bündnis Ausbildung Landkreis Goslar-Nord", ["03153"]);
        index.Put(2, "BUENDNIS AUSBILDUNG LANDKREIS GOSLAR", ["03153"]);
        index.Put(3, "Bündnis Ausbildung Landkreis Goslar", ["03153"]);

        var found = index.Of(3, "Bündnis Ausbildung Landkreis Goslar", ["03153"]);

        Assert.Equal([2, 1], found.Select(f => f.Item));
        Assert.Equal(1, found[0].Similarity);
    }

    [Fact]
    public void A_renamed_entry_is_found_under_its_new_name_only()
    {
        var index = new DuplicateIndex<int>();
        index.Put(1, "Old invented network", ["11000"]);
        index.Put(1, "Another alliance altogether", ["11000"]);

        Assert.Empty(index.Of(2, "Old invented network", ["11000"]));
        Assert.Single(index.Of(2, "Another alliance altogether", ["11000"]));
    }

    [Theory]
    [InlineData("kontakt@gmx.de", true)]
    [InlineData("kontakt@GMAIL.com", true)]
    [InlineData("kontakt@gmx.de.example.org", false)]
    [InlineData("kontakt@network.example.org", false)]
    public void Mailboxes_that_anybody_can_open_are_known(string mailbox, bool free) =>
        Assert.Equal(free, FreeMail.IsFreeMail(mailbox));

    private static IReadOnlyList<(int Item, double Similarity)> Found(string one, string other) =>
        Found(["01001", one], ["02000", other]);

    private static IReadOnlyList<(int Item, double Similarity)> Found(string[] one, string[] other)
    {
        var index = new DuplicateIndex<int>();
        index.Put(1, "Invented network", one);
        return index.Of(2, "INVENTED NETWORK", other);
    }

    /// <summary>Random text may hold halves of a surrogate pair, which no name does.</summary>
    private static FoldedName Name(params IEnumerable<NonNull<string>> parts) =>
        new(string.Concat(parts.SelectMany(p => p.Get).Where(c => !char.IsSurrogate(c))));
}

using Schulterschluss.Infrastructure.Search;

namespace Schulterschluss.Application.UnitTests.Search;

public sealed class ReadingGerman
{
    [Theory]
    [InlineData("Fähre", "Faehre", "FÄHRE", "Fa\u0308hre")]
    [InlineData("Straße", "Strasse", "STRASSE")]
    [InlineData("Köln", "Koeln", "koln")]
    [InlineData("Bürgerbüro", "Buergerbuero")]
    [InlineData("Café", "cafe")]
    public void Spellings_of_a_word_are_one(params string[] spellings) =>
        Assert.Single(spellings.Select(spelling => Assert.Single(GermanText.Words(spelling))).Distinct());

    [Theory]
    [InlineData("Zentrum", "Zentren")]
    [InlineData("Bündnis", "Bündnisse", "Bündnissen")]
    [InlineData("Fachkraft", "Fachkräfte", "Fachkräften")]
    [InlineData("Netzwerk", "Netzwerke", "Netzwerks", "Netzwerken")]
    [InlineData("Kammer", "Kammern")]
    [InlineData("Vertrag", "Verträge")]
    public void Inflections_of_a_word_have_one_stem(params string[] words) =>
        Assert.Single(words.Select(word => GermanText.Stem(Assert.Single(GermanText.Words(word)))).Distinct());

    [Theory]
    [InlineData("Neue Bauern", "neue bauern")]
    [InlineData("waldeck|frankenberg", "waldeck frankenberg")]
    [InlineData("Hüben & Drüben 50+", "huben druben 50")]
    [InlineData("Müller's e.V.", "mullers ev")]
    [InlineData("– … –", "")]
    public void A_text_is_its_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', GermanText.Words(text)));

    [Fact]
    public void A_hyphenated_word_is_also_one_word() =>
        Assert.Equal(["ems", "achse", "emsachse"], GermanText.WordsAndCompounds("Ems-Achse"));

    [Theory]
    [InlineData("die Allianz für das Handwerk", "allianz handwerk")]
    [InlineData("Handwerk Handwerk", "handwerk")]
    [InlineData("und für", "und fur")]
    public void Words_that_say_nothing_are_searched_only_alone(string text, string words) =>
        Assert.Equal(words, string.Join(' ', GermanText.SearchWords(text)));
}

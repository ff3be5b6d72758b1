using System.Text.RegularExpressions;
using System.Xml.Linq;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Architecture;

/// <summary>The words of the pages: both languages say everything, and no page asks for a word that is not there.</summary>
public sealed partial class Words
{
    private static readonly string Pages = Path.Combine(Repository.Root, "src", "WebApi", "Components");

    [Fact]
    public void Both_languages_have_the_same_words()
    {
        var english = Directory
            .GetFiles(Pages, "*.resx", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".de.resx", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(english);
        foreach (var file in english)
        {
            var (en, de) = (Read(file), Read(Path.ChangeExtension(file, ".de.resx")));
            Assert.Equal(en.Keys.Order(StringComparer.Ordinal), de.Keys.Order(StringComparer.Ordinal));
            Assert.DoesNotContain(en.Values.Concat(de.Values), string.IsNullOrWhiteSpace);
            // A sentence that names a figure in one language names it in the other.
            Assert.All(en, word => Assert.Equal(Gaps(word.Value), Gaps(de[word.Key])));
        }
    }

    [Fact]
    public void Every_word_that_a_page_asks_for_exists()
    {
        var missing =
            from page in Directory.GetFiles(Pages, "*.razor", SearchOption.AllDirectories)
            let source = File.ReadAllText(page)
            let texts = Localizer().Match(source)
            where texts.Success
            let words = Read(
                Directory.GetFiles(Pages, $"{texts.Groups["texts"].Value}.resx", SearchOption.AllDirectories).Single()
            )
            from asked in Asked().Matches(source).Select(match => match.Groups["word"].Value)
            where !words.ContainsKey(asked)
            select $"{Path.GetFileName(page)}: {asked}";
        Assert.Empty(missing);
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(file)
            .Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static IEnumerable<string> Gaps(string sentence) =>
        Gap().Matches(sentence).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("""IStringLocalizer<(?<texts>\w+)>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Localizer();

    [GeneratedRegex("""\bT\["(?<word>[\w.]+)"[\],]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("""\{\d\}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gap();
}

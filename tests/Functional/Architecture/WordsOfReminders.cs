using System.Xml.Linq;
using Schulterschluss.Application.Reminders;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Architecture;

/// <summary>Words that are asked for by a code, which no line of a page names: none is missing in either language.</summary>
public sealed class WordsOfReminders
{
    private const string Choice = "src/WebApi/Components/Pages/Accounts/MailTexts";
    private const string Mails = "src/Application/Reminders/ReminderTexts";

    [Theory]
    [InlineData("")]
    [InlineData(".de")]
    public void Every_kind_can_be_chosen_by_its_words(string language)
    {
        var words = Read(Choice, language).Keys;
        Assert.NotEmpty(ReminderKinds.All);
        Assert.Empty(ReminderKinds.All.Except(words));
        Assert.Equal(["invented"], ReminderKinds.All.Append("invented").Except(words));
    }

    [Fact]
    public void No_mail_says_less_in_one_language()
    {
        var (english, german) = (Read(Mails, ""), Read(Mails, ".de"));
        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), german.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(english.Values.Concat(german.Values), string.IsNullOrWhiteSpace);
        Assert.All(
            english.Keys.Where(key => key.EndsWith(".subject", StringComparison.Ordinal)),
            key => Assert.Contains(key.Replace(".subject", ".text", StringComparison.Ordinal), english.Keys)
        );
    }

    private static Dictionary<string, string> Read(string texts, string language) =>
        XDocument
            .Load(Path.Combine(Repository.Root, $"{texts}{language}.resx"))
            .Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);
}

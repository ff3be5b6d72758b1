using AngleSharp.Dom;
using Schulterschluss.Functional.Support;
using Case = Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Pages;

/// <summary>What is next in a partnership, on its page, the board and the desk: never what cannot be done yet.</summary>
public sealed class TakingTheNextStep(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Finish = "Standortbestimmung planen und abschließen";
    private const string Negotiate = "Verhandlung eröffnen";

    [Fact]
    public async Task Before_the_negotiation_stands_the_assessment()
    {
        var story = await Case.InitiatedAsync(host);
        await story.DoneAsync(People.Adviser, "begin-assessment");
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get($"/partnerships/{story.Id}");
        var way = web.Page.QuerySelector(".next a")!;
        Assert.Equal((Finish, $"/assessments?network={story.NetworkId}"), (way.TextContent, way.GetAttribute("href")));
        await web.Get("/partnerships");
        Assert.Contains($"Programmbüro: {Finish}", CardOf(web, story), StringComparison.Ordinal);
        await web.Get("/desk");
        var task = TaskOf(web, story);
        Assert.Equal(
            (Finish, $"/assessments?network={story.NetworkId}"),
            (task.TextContent, task.GetAttribute("href"))
        );

        await story.AssessAsync();
        await web.Get($"/partnerships/{story.Id}");
        Assert.Equal(Negotiate, web.Page.QuerySelector(".next a")!.TextContent);
        await web.Get("/partnerships");
        Assert.Contains($"Programmbüro: {Negotiate}", CardOf(web, story), StringComparison.Ordinal);
        await web.Get("/desk");
        Assert.Equal(Negotiate, TaskOf(web, story).TextContent);
    }

    [Fact]
    public async Task Who_may_not_sign_is_told_who_does()
    {
        var story = await Case.AwaitingSignaturesAsync(host);
        const string Head = "Die Leitung des Programmbüros unterzeichnet.";
        using var adviser = await host.SignInAsync(People.Adviser);
        await adviser.Get($"/partnerships/{story.Id}");
        Assert.Null(adviser.Page.QuerySelector(".next .kern-btn"));
        Assert.Contains(Head, adviser.Page.QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
        await adviser.Get($"/partnerships/{story.Id}/signature");
        Assert.Contains(Head, adviser.Text, StringComparison.Ordinal);
        await adviser.Get("/desk");
        Assert.DoesNotContain(
            adviser.Page.QuerySelectorAll(".task"),
            task => task.TextContent.Contains(story.NetworkName, StringComparison.Ordinal)
        );

        using var lead = await host.SignInAsync(People.Lead);
        await lead.Get("/desk");
        Assert.Equal("Erklärung unterzeichnen", TaskOf(lead, story).TextContent);
        await lead.Get($"/partnerships/{story.Id}/signature");
        Assert.DoesNotContain(Head, lead.Text, StringComparison.Ordinal);
        Assert.Contains("Die Koordination des Netzwerks unterzeichnet.", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_overdue_on_ones_own_side_is_said_whoever_is_next()
    {
        var story = await Case.ActiveAsync(host);
        await story.DoneAsync(story.Coordinator, "measures/m2/report", new { status = "InProgress", note = "Begun" });
        host.SetDay("2018-03-15");
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get($"/partnerships/{story.Id}");
        var box = web.Page.QuerySelector(".next")!;
        Assert.Contains("Am Zug ist: Netzwerk.", box.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ("Überfällige Maßnahmen Ihrer Seite: 1", $"/partnerships/{story.Id}#measures"),
            (box.QuerySelector("a")!.TextContent, box.QuerySelector("a")!.GetAttribute("href"))
        );

        // What was reported is said beside that it is late.
        var begun = web
            .Page.QuerySelectorAll(".measure")
            .Single(m => m.TextContent.Contains("Invented measure m2", StringComparison.Ordinal))
            .QuerySelector(".measure__facts")!
            .TextContent;
        Assert.Contains("Überfällig", begun, StringComparison.Ordinal);
        Assert.Contains("In Arbeit", begun, StringComparison.Ordinal);
        Assert.Contains("gemeldet am 09.01.2017", begun, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_are_asked_for_from_their_first_day_on()
    {
        var story = await Case.SealedAsync(host);
        using var web = await host.SignInAsync(story.Coordinator);
        await web.Get($"/partnerships/{story.Id}");
        Assert.DoesNotContain(Forms(web), name => name.Contains("file", StringComparison.Ordinal));
        Assert.DoesNotContain(Forms(web), name => name.Contains("renewal", StringComparison.Ordinal));
        Assert.Contains("Der Bericht kann ab 09.01.2019 eingereicht werden.", web.Text, StringComparison.Ordinal);
        Assert.Contains("Die Verlängerung kann ab 31.10.2019 beantragt werden.", web.Text, StringComparison.Ordinal);

        host.SetDay("2019-10-31");
        using var later = await host.SignInAsync(story.Coordinator); // nobody stays signed in for years
        await later.Get($"/partnerships/{story.Id}");
        Assert.Contains("[year2]file", Forms(later));
        Assert.Contains("renewal", Forms(later));
    }

    private static IEnumerable<string> Forms(Support.Web web) =>
        web.Page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")!);

    private static string CardOf(Support.Web web, Case story) =>
        web
            .Page.QuerySelectorAll(".board__card")
            .Single(card => card.QuerySelector("a")!.GetAttribute("href") == $"/partnerships/{story.Id}")
            .TextContent;

    private static IElement TaskOf(Support.Web web, Case story) =>
        web
            .Page.QuerySelectorAll(".task")
            .Single(task => task.TextContent.Contains(story.NetworkName, StringComparison.Ordinal))
            .QuerySelector("a")!;
}

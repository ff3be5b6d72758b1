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

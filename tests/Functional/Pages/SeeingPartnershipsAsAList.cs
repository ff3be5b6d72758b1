using Schulterschluss.Functional.Support;
using Case = Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Pages;

/// <summary>The partnerships as a board by state, and as a list.</summary>
public sealed class SeeingPartnershipsAsAList(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task The_board_becomes_a_list_that_keeps_the_filters()
    {
        var story = await Case.SealedAsync(host);
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get("/partnerships?mine=true");
        Assert.Equal("0", web.Page.QuerySelector(".board[role=region]")!.GetAttribute("tabindex"));
        Assert.Null(web.Page.QuerySelector("main table"));

        await web.Get(web.Page.QuerySelector("#view")!.GetAttribute("href")!);
        Assert.Equal("/partnerships?view=list&mine=true", web.Path);
        Assert.Equal(
            ["Netzwerk", "Stand", "Als Nächstes", "Fällig", "Zuständige Person", "Siegel bis"],
            web.Page.QuerySelectorAll("main thead th").Select(th => th.TextContent)
        );
        var row = web
            .Page.QuerySelectorAll("main tbody tr")
            .Single(r => r.TextContent.Contains(story.NetworkName, StringComparison.Ordinal));
        Assert.Contains("Programmbüro: Fortschrittsbericht prüfen", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Invented adviser", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("31.01.2020", row.Children[5].TextContent, StringComparison.Ordinal);
        Assert.Equal("list", web.Page.QuerySelector(".filters input[name=view]")!.GetAttribute("value"));

        await web.Get(web.Page.QuerySelector("#view")!.GetAttribute("href")!);
        Assert.Equal("/partnerships?mine=true", web.Path);
    }
}

using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

public sealed class SearchingTheRegister(PublicProgramme programme, Browsers browsers) : IClassFixture<PublicProgramme>
{
    [Fact]
    public async Task A_click_on_the_map_narrows_the_search_and_a_second_widens_it()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View());
        var page = visit.Page;
        await page.GotoAsync("/register");
        Assert.Equal("40 Netzwerke", await Total(page));

        await page.GetByRole(AriaRole.Link, new() { Name = "Bayern: 13" }).ClickAsync();
        Assert.Equal("13 Netzwerke", await Total(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Berlin: 1", Exact = true }).ClickAsync();
        Assert.Equal("14 Netzwerke", await Total(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Bayern: 13" }).ClickAsync();
        Assert.Equal("1 Netzwerk", await Total(page));
        await visit.LooksRightAsync();

        await page.Locator(".chips a", new() { HasText = "Berlin" }).ClickAsync();
        Assert.Equal("40 Netzwerke", await Total(page));
    }

    [Fact]
    public async Task The_table_says_what_the_map_shows()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View(Width: 375));
        await visit.Page.GotoAsync("/register");
        await visit.Page.GetByText("Dasselbe als Tabelle").ClickAsync();
        var rows = await visit.Page.Locator(".map__table tbody tr").AllInnerTextsAsync();
        var map = await visit
            .Page.Locator(".map svg a")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('aria-label'))");
        Assert.Equal(16, rows.Count);
        Assert.Equal(
            map.Order(StringComparer.Ordinal),
            rows.Select(row => row.Trim().Replace("\t", ": ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        await visit.LooksRightAsync();
    }

    [Fact]
    public async Task While_somebody_types_the_browser_offers_completions()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View());
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByLabel("Nach Netzwerken, Orten oder Themen suchen").PressSequentiallyAsync("Mün");
        await visit
            .Page.Locator("datalist option[value*='München']")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        // The open list of completions may take a key for itself; the button is the form's own.
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Suchen" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/register?q=*");
        Assert.Equal("13 Netzwerke", await Total(visit.Page));
    }

    [Fact]
    public async Task Everything_works_without_scripts()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View("en", Scripts: false));
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("Dresden");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        Assert.Equal("13 networks", await Total(page));

        await page.GetByRole(AriaRole.Link, new() { Name = "Remove all" }).ClickAsync();
        await page.Locator("summary", new() { HasText = "Quality seal" }).ClickAsync();
        await page.GetByLabel("Valid seal", new() { Exact = false }).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply choices" }).ClickAsync();
        Assert.Equal("1 network", await Total(page));
        await page.Locator(".results a").First.ClickAsync();
        Assert.Contains("Quality seal until", await page.Locator(".badges").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator(".badges a").ClickAsync();
        Assert.Contains(
            $"Seal {programme.SealNumber} is valid",
            await page.GetByRole(AriaRole.Status).InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_pages_of_the_list_follow_each_other()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View());
        await visit.Page.GotoAsync("/register?sort=Name");
        var first = await visit.Page.Locator(".results a").AllInnerTextsAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Nächste Seite" }).ClickAsync();
        var second = await visit.Page.Locator(".results a").AllInnerTextsAsync();
        Assert.Equal((20, 20), (first.Count, second.Count));
        Assert.Empty(first.Intersect(second));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Zur ersten Seite" }).ClickAsync();
        Assert.Equal(first, await visit.Page.Locator(".results a").AllInnerTextsAsync());
    }

    private static Task<string> Total(IPage page) => page.Locator("#total").InnerTextAsync();
}

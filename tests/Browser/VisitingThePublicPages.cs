using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>Every public page, as everybody may see it.</summary>
public sealed class VisitingThePublicPages(PublicProgramme programme, Browsers browsers)
    : IClassFixture<PublicProgramme>
{
    private string[] Addresses =>
        [
            "/",
            "/register",
            "/register?land=11&q=Berlin&seal=true",
            "/register?q=nichtsdergleichen",
            "/register?land=nowhere",
            $"/register/{programme.NetworkId}",
            "/seal-register",
            $"/seal-register?number={programme.SealNumber}",
            "/seal-register?number=EP-1999-999",
            "/open-data",
            "/imprint",
            "/privacy",
            "/accessibility",
            "/problems",
            "/problems/stale-version",
            "/nowhere",
        ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task They_look_right_in_both_languages_light_and_dark_wide_and_narrow(int way)
    {
        var view = View.Pairwise[way];
        await using var visit = await browsers.OpenAsync(programme.Host.Address, view);
        foreach (var address in Addresses)
        {
            await visit.Page.GotoAsync(address);
            Assert.Equal(view.Language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
            await visit.LooksRightAsync();
        }
    }

    [Fact]
    public async Task What_is_not_right_is_found()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View());
        await visit.Page.GotoAsync("/imprint");
        await visit.Page.EvaluateAsync(
            "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"favicon.svg\">')"
        );
        var fault = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(visit.LooksRightAsync);
        Assert.Contains("image-alt", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_to_the_content()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View());
        await visit.Page.GotoAsync("/register");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Zum Inhalt springen", await visit.Page.Locator(":focus").InnerTextAsync());
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("q", await visit.Page.Locator(":focus").GetAttributeAsync("id"));
    }

    [Fact]
    public async Task A_seal_that_has_ended_is_not_shown_as_one()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View());
        var badge = visit.Page.Locator(".badges", new() { HasText = "Qualitätssiegel bis 31.01.2019" });
        await visit.Page.GotoAsync($"/register/{programme.NetworkId}");
        Assert.Equal(1, await badge.CountAsync());
        programme.Host.SetDay("2019-02-01");
        try
        {
            await visit.Page.ReloadAsync();
            Assert.Equal(0, await badge.CountAsync());
        }
        finally
        {
            programme.Host.SetDay(ActivePartnerships.StartDay);
        }
    }

    [Fact]
    public async Task A_profile_carries_its_data_block_past_the_policy()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View());
        await visit.Page.AddInitScriptAsync(
            "window.stopped = []; addEventListener('securitypolicyviolation', e => stopped.push(e.blockedURI + ' ' + e.violatedDirective))"
        );
        await visit.Page.GotoAsync($"/register/{programme.NetworkId}");
        var block = await visit.Page.Locator("script[type='application/ld+json']").TextContentAsync();
        Assert.Equal("Organization", (string?)System.Text.Json.Nodes.JsonNode.Parse(block!)!["@type"]);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("stopped"));
        await visit.LooksRightAsync();

        // The policy does stop what would run.
        await visit.Page.EvaluateAsync(
            "document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))"
        );
        Assert.Single(await visit.Page.EvaluateAsync<string[]>("stopped"));
    }

    [Fact]
    public async Task Language_and_theme_are_remembered()
    {
        await using var visit = await browsers.OpenAsync(programme.Host.Address, new View());
        await visit.Page.GotoAsync("/seal-register?number=EP-1999-999");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "English" }).ClickAsync();
        Assert.EndsWith("/seal-register?number=EP-1999-999", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await visit.Page.GotoAsync("/register");
        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-kern-theme"));
    }
}

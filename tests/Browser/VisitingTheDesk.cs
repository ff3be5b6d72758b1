using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>Desk, search, partnerships and declaration, as each of those sees them who have something to do there.</summary>
public sealed class VisitingTheDesk(OfficeProgramme programme, Browsers browsers) : IClassFixture<OfficeProgramme>
{
    private string[] Addresses =>
        [
            "/desk",
            "/search?q=network",
            "/search?q=x",
            "/partnerships",
            "/partnerships?mine=true&overdue=true",
            "/partnerships?view=list",
            $"/partnerships/{programme.Berlin.PartnershipId}",
            $"/partnerships/{programme.Berlin.PartnershipId}/history",
            $"/partnerships/{programme.Berlin.PartnershipId}/declaration",
            $"/partnerships/{programme.Berlin.PartnershipId}/signature",
        ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Its_pages_look_right_in_both_languages_light_and_dark_wide_and_narrow(int way)
    {
        Person[] people = [People.Lead, People.Adviser, People.Coordinator, People.Auditor, People.Reviewer];
        var view = View.Pairwise[way];
        await using var visit = await browsers.OpenAsync(programme.Host, people[way], view);
        foreach (var address in Addresses)
        {
            await visit.Page.GotoAsync(address);
            Assert.Equal(view.Language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
            await visit.LooksRightAsync();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_editor_looks_right(int way)
    {
        await using var visit = await browsers.OpenAsync(programme.Host, People.Adviser, View.Pairwise[way]);
        await visit.Page.GotoAsync($"/partnerships/{programme.Elsewhere.PartnershipId}/declaration/edit");
        await visit.LooksRightAsync();
        await visit.Page.Locator(".measure-input input[name$='.Due']").First.FillAsync("someday");
        await visit.Page.Locator("form.form button[type=submit].kern-btn--primary").ClickAsync();
        await visit.Page.Locator(".form-problem").WaitForAsync();
        await visit.LooksRightAsync();
    }

    [Fact]
    public async Task A_key_leads_to_the_search_unless_somebody_is_typing()
    {
        await using var visit = await browsers.OpenAsync(programme.Host, People.Lead, new View());
        await visit.Page.GotoAsync("/desk");
        await visit.Page.Keyboard.PressAsync("/");
        Assert.Equal("everything", await visit.Page.Locator(":focus").GetAttributeAsync("id"));
        await visit.Page.Keyboard.TypeAsync("a/b");
        Assert.Equal("a/b", await visit.Page.Locator("#everything").InputValueAsync());
    }
}

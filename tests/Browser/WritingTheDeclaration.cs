using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

public sealed class WritingTheDeclaration(OfficeProgramme programme, Browsers browsers) : IClassFixture<OfficeProgramme>
{
    private string Address => $"/partnerships/{programme.Elsewhere.PartnershipId}";

    [Fact]
    public async Task Two_people_at_the_same_declaration_lose_nothing_and_both_sides_sign_by_keyboard()
    {
        await using var first = await browsers.OpenAsync(programme.Host, People.Adviser, new View());
        await using var second = await browsers.OpenAsync(programme.Host, People.SecondAdviser, new View(Width: 375));
        await first.Page.GotoAsync($"{Address}/declaration/edit");
        await second.Page.GotoAsync($"{Address}/declaration/edit");

        await FillAsync(first.Page, "Mehr Betriebe bilden aus");
        await SaveAsync(first.Page);
        await first.Page.WaitForURLAsync("**/declaration");
        await Assertions.Expect(first.Page.Locator(".notice")).ToContainTextAsync("gespeichert");

        await FillAsync(second.Page, "Das Ziel der Zweiten");
        await SaveAsync(second.Page);
        var conflict = second.Page.Locator(".form-problem");
        await Assertions.Expect(conflict).ToContainTextAsync("Jemand anderes war schneller");
        await Assertions.Expect(conflict).ToContainTextAsync("Erklärung entworfen");
        await Assertions.Expect(conflict).ToBeFocusedAsync();
        Assert.Equal("Das Ziel der Zweiten", await second.Page.GetByLabel("Ziel 1").InputValueAsync());
        await second.LooksRightAsync();
        await SaveAsync(second.Page);
        await second.Page.WaitForURLAsync("**/declaration");
        await Assertions.Expect(second.Page.Locator("article.declaration")).ToContainTextAsync("Das Ziel der Zweiten");

        await first.Page.GotoAsync($"{Address}/signature");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Unterschriften erbitten" }).ClickAsync();
        await Assertions.Expect(first.Page.Locator(".notice")).ToContainTextAsync("gebeten");

        await using var network = await browsers.OpenAsync(programme.Host, People.Stranger, new View(Width: 375));
        await SignByKeyboardAsync(network, "Vorsitzende");
        await using var lead = await browsers.OpenAsync(programme.Host, People.Lead, new View());
        await SignByKeyboardAsync(lead, "Leitung des Programmbüros");
        await Assertions.Expect(lead.Page.Locator(".badges")).ToContainTextAsync("Aktiv seit 09.01.2017");
        await lead.LooksRightAsync();
    }

    private static async Task FillAsync(IPage page, string goal)
    {
        await page.GetByLabel("Erster Tag").FillAsync("2017-02-01");
        await page.GetByLabel("Ziel 1").FillAsync(goal);
        for (var side = 0; side < 2; side++)
        {
            var measure = FirstMeasure(page, side);
            await measure.GetByLabel("Was getan wird").FillAsync($"Maßnahme {side + 1}");
            await measure.GetByLabel("Fällig").FillAsync("3. Quartal 2017");
        }

        // The choice of goals follows the goals as they were saved or sent.
        await page.GetByRole(AriaRole.Button, new() { Name = "Weiteres Ziel" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Ziel 3")).ToBeVisibleAsync();
        for (var side = 0; side < 2; side++)
        {
            await FirstMeasure(page, side).GetByLabel("Ziel, dem sie dient").SelectOptionAsync("g1");
        }
    }

    /// <summary>Of the network's side, 0, or the office's, 1; each has an empty row after it.</summary>
    private static ILocator FirstMeasure(IPage page, int side) =>
        page.Locator(".sides > fieldset").Nth(side).Locator(".measure-input").First;

    private static Task SaveAsync(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Entwurf speichern" }).ClickAsync();

    /// <summary>From the desk on, with nothing but keys.</summary>
    private async Task SignByKeyboardAsync(Visit visit, string capacity)
    {
        var page = visit.Page;
        await page.GotoAsync("/desk");
        await visit.LooksRightAsync();
        await TabToAsync(page, "a", "Erklärung unterzeichnen");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/signature");
        await visit.LooksRightAsync();
        await TabToAsync(page, "input[name='Input.Capacity']", "");
        await page.Keyboard.TypeAsync(capacity);

        // Without the tick nothing is signed, and what was typed stays.
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".form-problem")).ToBeFocusedAsync();
        await visit.LooksRightAsync();
        await TabToAsync(page, "input[name='Input.Read']", "");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "button", "Unterzeichnen");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Sie haben unterzeichnet");
    }

    private static async Task TabToAsync(IPage page, string selector, string text)
    {
        for (var i = 0; i < 120; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (
                await page.EvaluateAsync<bool>(
                    "([selector, text]) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(text)",
                    new[] { selector, text }
                )
            )
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not come to {selector} {text} on {page.Url}.");
    }
}

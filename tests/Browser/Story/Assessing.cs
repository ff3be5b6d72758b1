using Microsoft.Playwright;

namespace Schulterschluss.Browser.Story;

/// <summary>Both sides rate for themselves, settle what they see differently, and say what follows.</summary>
internal static class Assessing
{
    /// <summary>From the plan to the end; returns the assessment's address.</summary>
    /// <param name="entry">Address of the network.</param>
    /// <param name="differ">Whether one criterion is rated differently and settled.</param>
    public static async Task<string> AssessAsync(IPage network, IPage adviser, string entry, string day, bool differ)
    {
        var assessment = await BeginAsync(adviser, entry, day);
        await RateAsync(network, assessment, first: 2);
        await RateAsync(adviser, assessment, first: differ ? 1 : 2);
        await adviser.GotoAsync($"{assessment}/differences");
        if (differ)
        {
            await SettleAsync(adviser);
        }

        await RecordAsync(adviser);
        await (await adviser.OpenAsync("Abschließen")).SendAsync("Endgültig abschließen");
        await adviser.SaidAsync("Die Standortbestimmung ist abgeschlossen");
        return assessment;
    }

    private static async Task<string> BeginAsync(IPage adviser, string entry, string day)
    {
        await adviser.GotoAsync($"/assessments?network={Acts.IdOf(entry)}");
        var plan = await adviser.OpenAsync("Neue Standortbestimmung planen");
        await plan.GetByLabel("Geplant für").FillAsync(day);
        await plan.GetByLabel("Phase des Netzwerks").SelectOptionAsync("Development");
        await plan.SendAsync("Planen");
        var assessment = await adviser.CameToAsync("Die Standortbestimmung ist geplant");
        await adviser.SendAsync("Beginnen");
        await adviser.SaidAsync("Die Standortbestimmung hat begonnen");
        return assessment;
    }

    /// <summary>Level 2 everywhere but in the first criterion.</summary>
    private static async Task RateAsync(IPage page, string assessment, int first)
    {
        await page.GotoAsync($"{assessment}/sheet");
        var criteria = page.Locator(".criterion");
        var count = await criteria.CountAsync();
        for (var i = 0; i < count; i++)
        {
            await criteria.Nth(i).Locator($"input[type=radio][value='{(i == 0 ? first : 2)}']").CheckAsync();
        }

        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync("Gespeichert um");
        await Assertions.Expect(page.Locator("[data-all-answered]")).ToBeVisibleAsync();
        // What came after that is saved by the page before it hands in.
        await (await page.OpenAsync("Abgeben")).SendAsync("Endgültig abgeben");
        await page.SaidAsync("Ihr Bogen ist abgegeben");
    }

    private static async Task SettleAsync(IPage adviser)
    {
        var consensus = await adviser.OpenAsync("Konsens festhalten");
        await consensus.Locator("input[type=radio][value='2']").CheckAsync();
        await consensus.SendAsync("Konsens festhalten");
        await adviser.IsFocusedOnAsync(".difference__consensus", "Konsens");
    }

    private static async Task RecordAsync(IPage adviser)
    {
        var finding = await adviser.OpenAsync("Befund festhalten");
        await finding.GetByLabel("Schwäche").CheckAsync();
        await finding.GetByLabel("Dimension").SelectOptionAsync("actors");
        await finding.GetByLabel("Was festgestellt wurde").FillAsync("Wenige Start-ups bilden aus.");
        await finding.SendAsync("Befund festhalten");
        await adviser.SaidAsync("Der Befund ist gespeichert");
    }
}

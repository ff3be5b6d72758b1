using Microsoft.Playwright;

namespace Schulterschluss.Browser.Story;

/// <summary>Each side says what it has done, and the network reports on each year.</summary>
internal static class Reporting
{
    public static async Task ReportAsync(IPage page, string partnership, IEnumerable<string> measures)
    {
        foreach (var text in measures)
        {
            await page.GotoAsync(partnership);
            var report = await page.Locator(".measure", new() { HasText = text }).OpenAsync("Melden");
            await report.GetByLabel("Erfüllt", new() { Exact = true }).CheckAsync();
            await report.GetByLabel("Was getan wurde").FillAsync("Erledigt wie vereinbart.");
            await report.SendAsync("Meldung speichern");
            await page.SaidAsync("Die Maßnahme ist gemeldet");
        }
    }

    public static async Task FileAsync(IPage network, string partnership, int year)
    {
        await network.GotoAsync(partnership);
        var report = await ReportOf(network, year).OpenAsync("Bericht einreichen");
        await report.GetByLabel("Fortschrittsbericht").FillAsync("Was getan wurde, und was als Nächstes kommt.");
        await report.SendAsync("Bericht einreichen");
        await network.SaidAsync("Der Bericht ist eingereicht");
    }

    public static async Task AcceptAsync(IPage adviser, string partnership, int year)
    {
        await adviser.GotoAsync(partnership);
        await ReportOf(adviser, year).SendAsync("Bericht annehmen");
        await adviser.SaidAsync("Der Bericht ist angenommen");
    }

    private static ILocator ReportOf(IPage page, int year) =>
        page.Locator(".report", new() { HasText = $"Bericht über Jahr {year}" });
}

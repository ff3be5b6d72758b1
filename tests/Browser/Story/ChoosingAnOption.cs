using Microsoft.Playwright;

namespace Schulterschluss.Browser.Story;

/// <summary>An action option is drawn from the finding, and both sides agree to it.</summary>
internal static class ChoosingAnOption
{
    public static async Task ChooseAsync(IPage network, IPage adviser, string assessment)
    {
        await adviser.GotoAsync($"/action-options/new?assessment={Acts.IdOf(assessment)}");
        await adviser.GetByLabel("Schwäche").First.CheckAsync();
        await adviser.GetByLabel("Titel").FillAsync("Start-ups für die duale Ausbildung gewinnen");
        await adviser.GetByLabel("Indikator").FillAsync("Ausbildende Start-ups");
        await adviser.GetByLabel("Ausgangswert").FillAsync("0");
        await adviser.GetByLabel("Zielwert").FillAsync("5");
        await adviser.GetByLabel("Einheit").FillAsync("Betriebe");
        await adviser.GetByLabel("Mittel", new() { Exact = true }).CheckAsync();
        await adviser.GetByLabel("4", new() { Exact = true }).CheckAsync();
        await adviser.GetByLabel("Netzwerk", new() { Exact = true }).CheckAsync();
        await adviser.GetByLabel("Frist").SelectOptionAsync("2017");
        await adviser.SendAsync("Vorschlagen");
        var option = await adviser.CameToAsync("Die Handlungsoption ist vorgeschlagen");
        await adviser.ActAsync("Zustimmen", "Ihre Seite hat zugestimmt");
        await network.GotoAsync(option);
        await network.ActAsync("Zustimmen", "Ihre Seite hat zugestimmt");
    }
}

using Microsoft.Playwright;

namespace Schulterschluss.Browser.Story;

/// <summary>The declaration: what each side takes on, written by the office and signed by both.</summary>
internal static class Declaring
{
    public static readonly string[] NetworkMeasures =
    [
        "Weitere Kontakte aufnehmen und Betriebe zur Verbundausbildung beraten",
        "Potenzielle Verbundpartner recherchieren",
        "Weitere Partner gewinnen",
        "Start-ups und junge Unternehmen für die duale Ausbildung interessieren",
    ];

    public static readonly string[] OfficeMeasures =
    [
        "Weiterentwicklungsworkshop",
        "Kreis zum Erfahrungsaustausch Berlin-Brandenburg organisieren",
    ];

    /// <summary>From the negotiation to the request for signatures.</summary>
    public static async Task DeclareAsync(IPage adviser, string partnership)
    {
        await adviser.GotoAsync(partnership);
        await adviser.SendAsync("Verhandlung eröffnen");
        await adviser.SaidAsync("Die Verhandlung ist eröffnet");
        await adviser.GotoAsync($"{partnership}/declaration/edit");
        await adviser.GetByLabel("Erster Tag").FillAsync("2017-01-09");
        await adviser.GetByLabel("Ziel 1").FillAsync("Mehr Betriebe bilden im Verbund aus.");
        var sides = adviser.Locator(".sides > fieldset");
        await WriteAsync(sides.Nth(0), NetworkMeasures, "2017");
        await WriteAsync(sides.Nth(1), OfficeMeasures, "3. Quartal 2017");
        await adviser.SendAsync("Entwurf speichern");
        await adviser.SaidAsync("Der Text ist gespeichert");
        await adviser.GotoAsync($"{partnership}/signature");
        await adviser.SendAsync("Unterschriften erbitten");
        await adviser.SaidAsync("Beide Seiten sind um ihre Unterschrift gebeten");
    }

    public static async Task SignAsync(IPage page, string partnership, string capacity)
    {
        await page.GotoAsync($"{partnership}/signature");
        await page.GetByLabel("In welcher Eigenschaft").FillAsync(capacity);
        await page.GetByLabel("Ich habe den Text gelesen").CheckAsync();
        await page.SendAsync("Unterzeichnen");
        await page.SaidAsync("Sie haben unterzeichnet");
    }

    /// <summary>Each side has one empty row to begin with; the choice of goals knows the goal once it was sent.</summary>
    private static async Task WriteAsync(ILocator side, string[] measures, string due)
    {
        var rows = side.Locator(".measure-input");
        for (var count = 2; count <= measures.Length; count++)
        {
            await side.SendAsync("Weitere Maßnahme");
            await Assertions.Expect(rows).ToHaveCountAsync(count);
        }

        foreach (var (i, text) in measures.Index())
        {
            await rows.Nth(i).GetByLabel("Was getan wird").FillAsync(text);
            await rows.Nth(i).GetByLabel("Fällig").FillAsync(due);
            await rows.Nth(i).GetByLabel("Ziel, dem sie dient").SelectOptionAsync("g1");
        }
    }
}

using Microsoft.Playwright;

namespace Schulterschluss.Browser.Story;

/// <summary>What the office owes: asked for by the network, scheduled, given, and evaluated.</summary>
internal static class GivingServices
{
    public static readonly AgreedService[] Agreed =
    [
        new("DevelopmentWorkshop", "Weiterentwicklungsworkshop", Declaring.OfficeMeasures[0], "2017-09-12"),
        new("ExchangeCircle", "Erfahrungsaustauschkreis", Declaring.OfficeMeasures[1], "2017-09-26"),
    ];

    /// <summary>Returns the address of the service that is asked for.</summary>
    public static async Task<string> RequestAsync(IPage network, string partnership, AgreedService service)
    {
        await network.GotoAsync($"/services/new?partnership={Acts.IdOf(partnership)}");
        await network.GetByLabel("Art").First.SelectOptionAsync(service.Type);
        await network.GetByLabel("Titel").FillAsync(service.Title);
        await network.GetByLabel("Vereinbarter Zeitraum").SelectOptionAsync("2017-Q3");
        var ground = network.GetByLabel("Was sie umsetzt");
        var measure = ground.Locator("option", new() { HasText = service.Measure });
        await ground.SelectOptionAsync(await measure.GetAttributeAsync("value") ?? "");
        await network.SendAsync("Anfrage senden");
        return await network.CameToAsync("Die Anfrage ist gesendet");
    }

    public static async Task ScheduleAsync(IPage adviser, string address, AgreedService service)
    {
        await adviser.GotoAsync(address);
        var confirm = await adviser.OpenAsync("Zusagen");
        await confirm.GetByLabel("Geplante Stunden").FillAsync("12");
        await confirm.GetByLabel("Zeile des Finanzplans").FillAsync("0812");
        await confirm.SendAsync("Zusagen");
        await adviser.SaidAsync("Die Dienstleistung ist zugesagt");
        var schedule = await adviser.OpenAsync("Termin festlegen");
        await schedule.GetByLabel("Tag").First.FillAsync(service.Day);
        await schedule.GetByLabel("Beginn").FillAsync("09:00");
        await schedule.GetByLabel("Ende").FillAsync("16:00");
        await schedule.GetByLabel("Weitere, mit ihrer Kennung").FillAsync("consultant-1");
        await schedule.SendAsync("Termin festlegen");
        await adviser.SaidAsync("Der Termin steht");
    }

    public static async Task GiveAsync(IPage adviser, AgreedService service)
    {
        await adviser.GotoAsync("/services?from=");
        await adviser.GetByRole(AriaRole.Link, new() { Name = service.Title }).First.ClickAsync();
        var deliver = await adviser.OpenAsync("Teilnahme und Erbringung festhalten");
        await deliver.GetByLabel("Teilnehmende, ").FillAsync("12");
        await deliver.GetByLabel("Kosten in Euro").FillAsync("1200,50");
        await deliver.SendAsync("Teilnahme und Erbringung festhalten");
        await adviser.SaidAsync("Festgehalten");
        var evaluate = await adviser.OpenAsync("Auswertung abschließen");
        await evaluate.Locator("input[name$='.Good']").FillAsync("7");
        await evaluate.SendAsync("Auswertung abschließen");
        await adviser.SaidAsync("Die Auswertung ist abgeschlossen");
    }
}

/// <param name="Measure">The measure of the office that it carries out.</param>
internal sealed record AgreedService(string Type, string Title, string Measure, string Day);

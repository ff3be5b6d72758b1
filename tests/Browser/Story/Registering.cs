using Microsoft.Playwright;

namespace Schulterschluss.Browser.Story;

/// <summary>The network comes into the register, and the office opens a partnership with it.</summary>
internal static class Registering
{
    private static readonly string[] Partners = ["Chamber", "EmploymentAgency", "Education"];

    /// <summary>Writes the profile and hands it in; returns the entry's address.</summary>
    public static async Task<string> RegisterAsync(IPage network)
    {
        await network.GotoAsync("/networks/new");
        await network
            .GetByLabel("Name", new() { Exact = true })
            .FillAsync("Verbundberatung Duale Berufsausbildung Berlin");
        await network.GetByLabel("Rechtsform").SelectOptionAsync("CooperationAgreement");
        await network.GetByLabel("Gründungsjahr").FillAsync("2014");
        await network.GetByLabel("Website").FillAsync("https://verbundberatung.example.org");
        await network.GetByLabel("Öffentliches Postfach").FillAsync("kontakt@verbundberatung.example.org");
        await network.GetByLabel("Sitz").FillAsync("Berlin");
        await network.GetByLabel("Kreis 1").FillAsync("11000");
        foreach (var (i, kind) in Partners.Index())
        {
            await network
                .GetByLabel($"Organisation {i + 1}", new() { Exact = true })
                .FillAsync($"Erfundene Stelle {i + 1}");
            await network.GetByLabel($"Art der Organisation {i + 1}").SelectOptionAsync(kind);
        }

        await network.GetByLabel("Berufliche Ausbildung").CheckAsync();
        await network.GetByLabel("Unternehmen", new() { Exact = true }).First.CheckAsync();
        await network.GetByRole(AriaRole.Button, new() { Name = "Profil speichern" }).Last.ClickAsync();
        var entry = await network.CameToAsync("Das Profil ist gespeichert");
        var submit = await network.OpenAsync("Zur Prüfung einreichen");
        await submit.GetByLabel("Das Netzwerk willigt").CheckAsync();
        await submit.SendAsync("Zur Prüfung einreichen");
        await network.SaidAsync("Der Eintrag ist eingereicht");
        return entry;
    }

    /// <summary>Finds the entry on the desk and lists it; returns the partnership's address.</summary>
    public static async Task<string> OpenPartnershipAsync(IPage adviser)
    {
        await adviser.GotoAsync("/desk");
        await adviser.GetByRole(AriaRole.Link, new() { Name = "Eingereichtes Netzwerk prüfen" }).ClickAsync();
        await adviser.ActAsync("Listen", "Das Netzwerk ist gelistet");
        await (await adviser.OpenAsync("Partnerschaft eröffnen")).SendAsync("Partnerschaft eröffnen");
        var partnership = await adviser.CameToAsync("Die Partnerschaft ist eröffnet");
        await adviser.SendAsync("Standortbestimmung beginnen");
        await adviser.SaidAsync("Die Standortbestimmung kann beginnen");
        return partnership;
    }

    public static async Task ConfirmAsync(IPage network, string entry)
    {
        await network.GotoAsync(entry);
        await network.ActAsync("Profil bestätigen", "mit heutigem Tag bestätigt");
    }
}

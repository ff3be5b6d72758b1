using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Schulterschluss.Application.Access;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>With an authenticator that Chromium plays itself.</summary>
public sealed class UsingPasskeys(ProductHost host, Browsers browsers) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_passkey_is_made_named_used_and_removed()
    {
        await using var visit = await OpenAsync();
        var page = visit.Page;
        await AddPasskeyAsync(page, People.Adviser, "Mein Prüfgerät");
        await visit.LooksRightAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Abmelden", Exact = true }).ClickAsync();
        await page.GotoAsync("/sign-in?returnTo=%2Faccount");
        await visit.LooksRightAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey anmelden" }).ClickAsync();
        await page.WaitForURLAsync("**/account");

        var item = page.Locator(".task", new() { HasText = "Mein Prüfgerät" });
        await item.GetByText("Umbenennen", new() { Exact = true }).ClickAsync();
        await item.GetByLabel("Name des Passkeys").FillAsync("Anderes Gerät");
        await item.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Anderes Gerät", new() { Exact = true })).ToBeVisibleAsync();
        item = page.Locator(".task", new() { HasText = "Anderes Gerät" });
        await item.Locator("summary", new() { HasText = "Entfernen" }).ClickAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "Entfernen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Der Passkey ist entfernt.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Abmelden", Exact = true }).ClickAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey anmelden" }).ClickAsync();
        await page.GetByText("Der Passkey wurde nicht erkannt").WaitForAsync();
    }

    [Fact]
    public async Task A_passkey_opens_nothing_once_the_last_day_is_over_and_says_why()
    {
        await using var visit = await OpenAsync();
        var page = visit.Page;
        await AddPasskeyAsync(page, People.Auditor, "Gerät der Prüfung");
        await using (var session = host.Services.GetRequiredService<IDocumentStore>().LightweightSession())
        {
            var account = await session.Query<Account>().SingleAsync(a => a.ActorId == People.Auditor.Id, Api.Stop);
            account.AccessUntil = new DateOnly(2026, 11, 24);
            session.Update(account);
            await session.SaveChangesAsync(Api.Stop);
        }

        host.SetDay("2026-11-25");
        try
        {
            await page.GotoAsync("/desk");
            await page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey anmelden" }).ClickAsync();
            await page.GetByText("Ihr Zugang endete am 24.11.2026").WaitForAsync();
            await visit.LooksRightAsync();
        }
        finally
        {
            host.SetDay("2026-11-24");
        }
    }

    /// <summary>WebAuthn wants a name, not a number.</summary>
    private async Task<Visit> OpenAsync()
    {
        var visit = await browsers.OpenAsync(new UriBuilder(host.Address) { Host = "localhost" }.Uri, new View());
        var devTools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        return visit;
    }

    private async Task AddPasskeyAsync(IPage page, Person person, string name)
    {
        await host.AccountOfAsync(person);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-Mail-Adresse").FillAsync(person.Email());
        await page.GetByLabel("Passwort").FillAsync(Accounts.Password);
        await page.Locator("form.form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/desk");
        await page.GotoAsync("/account");
        await page.Locator("#passkey-name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey hinzufügen" }).ClickAsync();
        await Assertions.Expect(page.GetByText(name, new() { Exact = true })).ToBeVisibleAsync();
    }
}

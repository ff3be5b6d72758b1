using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>With an authenticator that Chromium plays itself.</summary>
public sealed class UsingPasskeys(ProductHost host, Browsers browsers) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_passkey_is_made_named_used_and_removed()
    {
        // WebAuthn wants a name, not a number.
        var address = new UriBuilder(host.Address) { Host = "localhost" }.Uri;
        await host.AccountOfAsync(People.Adviser);
        await using var visit = await browsers.OpenAsync(address, new View());
        var page = visit.Page;
        var devTools = await page.Context.NewCDPSessionAsync(page);
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

        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-Mail-Adresse").FillAsync(People.Adviser.Email());
        await page.GetByLabel("Passwort").FillAsync(Accounts.Password);
        await page.Locator("form.form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/desk");
        await page.GotoAsync("/account");
        await page.Locator("#passkey-name").FillAsync("Mein Prüfgerät");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey hinzufügen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Mein Prüfgerät", new() { Exact = true })).ToBeVisibleAsync();
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
}

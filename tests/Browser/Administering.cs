using System.Net;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Schulterschluss.Application.Integration;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>Everything that is administered, in a real browser.</summary>
public sealed class Administering(OfficeProgramme programme, Browsers browsers) : IClassFixture<OfficeProgramme>
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Its_pages_look_right_in_both_languages_light_and_dark_wide_and_narrow(int way)
    {
        var view = View.Pairwise[way];
        var account = await programme.Host.AccountOfAsync(People.Coordinator);
        var lackingEnd = await programme.Host.AccountOfAsync(People.Auditor);
        var mail = await FailAsync();
        var key = await KeyAsync($"visited-{way}");
        await using var visit = await browsers.OpenAsync(programme.Host, People.Administrator, view);
        string[] addresses =
        [
            "/administration",
            "/administration/accounts",
            "/administration/accounts?search=nobody-at-all",
            $"/administration/accounts/{account.Id}",
            $"/administration/accounts/{lackingEnd.Id}",
            "/administration/roles",
            "/administration/code-tables",
            "/administration/catalogues?compare=2026-1",
            "/administration/api-keys",
            $"/administration/api-keys/{key}",
            "/administration/audit",
            $"/administration/audit?network=nowhere&thing={key}",
            "/administration/outbox",
            "/administration/outbox?status=Discarded",
            $"/administration/outbox/{mail}",
        ];
        foreach (var address in addresses)
        {
            await visit.Page.GotoAsync(address);
            Assert.Equal(view.Language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
            // What is behind a disclosure has to look right as well.
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('main details').forEach((details) => { details.open = true; })"
            );
            await visit.LooksRightAsync();
        }
    }

    [Fact]
    public async Task A_key_is_created_used_and_revoked_by_keyboard()
    {
        await using var visit = await browsers.OpenAsync(programme.Host, People.Administrator, new View());
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/administration/api-keys");
        await page.Locator("summary", new() { HasText = "Schlüssel anlegen" }).PressAsync("Enter");
        await page.GetByLabel("Zweck").FillAsync("Fachverfahren (erfunden)");
        await page.GetByLabel("Kennung im Protokoll").FillAsync("Frau Müller");
        await page.GetByLabel("Rolle").SelectOptionAsync("Adviser");
        await page.Locator("#create-expireson").PressAsync("Enter");
        await page.Locator(".form-problem:focus").WaitForAsync();
        await visit.LooksRightAsync();
        await page.GetByLabel("Kennung im Protokoll").FillAsync("fachverfahren");
        await page.GetByLabel("Kennung im Protokoll").PressAsync("Enter");

        var field = page.Locator("#secret");
        await field.WaitForAsync();
        await visit.LooksRightAsync();
        var secret = await field.InputValueAsync();
        Assert.EndsWith("/administration/api-keys", page.Url, StringComparison.Ordinal);
        await page.Locator("[data-copy]").PressAsync("Enter");
        await page.GetByText("In die Zwischenablage kopiert.").WaitForAsync();
        Assert.Equal(secret, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Equal(HttpStatusCode.OK, await AskWithAsync(secret));

        await page.GetByRole(AriaRole.Link, new() { Name = "Zum Schlüssel" }).PressAsync("Enter");
        await page.Locator("summary", new() { HasText = "Schlüssel widerrufen" }).PressAsync("Enter");
        await page.Locator("#revoke-reason").FillAsync("nicht mehr gebraucht");
        await page.GetByRole(AriaRole.Button, new() { Name = "Schlüssel widerrufen" }).PressAsync("Enter");
        await page.GetByText("Der Schlüssel ist widerrufen.").WaitForAsync();
        await visit.LooksRightAsync();
        Assert.Equal(0, await page.Locator("#secret").CountAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await AskWithAsync(secret));
    }

    private async Task<HttpStatusCode> AskWithAsync(string secret) =>
        (
            await programme
                .Host.As(new Person("holder", Domain.Access.Role.Adviser, Side: null) { Key = secret })
                .Get("/api/v1/partnerships")
        ).Status;

    private async Task<Guid> KeyAsync(string actor)
    {
        var body = new
        {
            purpose = $"Erfundenes Werkzeug {actor}",
            actorId = actor,
            role = "Adviser",
        };
        return (await programme.Host.As(People.Administrator).Create("/api/v1/api-keys", body))
            .Expect(HttpStatusCode.Created)
            .Id;
    }

    private async Task<Guid> FailAsync()
    {
        var now = programme.Host.Clock.GetUtcNow();
        var mail = new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            Recipient = "somebody@example.org",
            Subject = "Erfundener Betreff",
            Text = "Guten Tag,\n\nalles erfunden.\n",
            Kind = "invitation",
            CreatedAt = now,
        }.GivenUp("550 unknown mailbox");
        await using var scope = programme.Host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        session.Insert(mail);
        await session.SaveChangesAsync(Api.Stop);
        return mail.Id;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Schulterschluss.Application.Access;
using Schulterschluss.Browser.Support;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Accounts;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.Browser;

/// <summary>From the invitation to the second factor, as everybody may see it.</summary>
public sealed class VisitingTheAccountPages(ProductHost host, Browsers browsers) : IClassFixture<ProductHost>
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task They_look_right_in_both_languages_light_and_dark_wide_and_narrow(int way)
    {
        var view = View.Pairwise[way];
        await using var visit = await browsers.OpenAsync(host.Address, view);
        foreach (
            var address in new[]
            {
                "/sign-in",
                "/sign-in?failed=true",
                "/sign-in/not-invited",
                "/password",
                "/password?sent=true",
                "/password/reset?id=x&token=y",
                $"/first-administrator?token={host.Services.GetRequiredService<FirstAdministratorDoor>().Token}",
                await InvitationAsync(),
            }
        )
        {
            await visit.Page.GotoAsync(address);
            Assert.Equal(view.Language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
            await visit.LooksRightAsync();
        }

        await visit.Page.Locator("form.form button[type=submit]").ClickAsync();
        await visit.LooksRightAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_second_factor_is_set_up_and_asked_for(int way)
    {
        var view = View.Pairwise[way];
        var person = People.OfEachRole[way];
        await using var visit = await browsers.OpenAsync(host, person, view);
        var page = visit.Page;
        await page.GotoAsync("/account");
        await visit.LooksRightAsync();
        await page.Locator("#second-factor ~ form button").ClickAsync();
        await page.WaitForURLAsync("**/account/second-factor");
        await visit.LooksRightAsync();
        var key = await page.Locator("code.secret").InnerTextAsync();
        await page.Locator("input[autocomplete=one-time-code]").FillAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".form-problem").WaitForAsync();
        await visit.LooksRightAsync();
        await page.Locator("input[autocomplete=one-time-code]").FillAsync(OneTimePassword.Now(key));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".recovery-codes").WaitForAsync();
        await visit.LooksRightAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download]").ClickAsync());
        Assert.EndsWith(".txt", file.SuggestedFilename, StringComparison.Ordinal);

        await page.GotoAsync("/account");
        await page.Locator("#second-factor ~ details summary").ClickAsync();
        await visit.LooksRightAsync();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("input[type=email]").FillAsync(person.Email());
        await page.Locator("input[type=password]").FillAsync(Accounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sign-in/second-step**");
        await visit.LooksRightAsync();
        await page.Locator("input[autocomplete=one-time-code]").FillAsync(OneTimePassword.Now(key));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
    }

    private async Task<string> InvitationAsync()
    {
        var created = await host.SendAsync(
            People.Administrator,
            new InviteAccount("Neu Hier", $"{Guid.CreateVersion7():N}@example.org", Role.Adviser)
        );
        var account = await host.SendAsync(People.Administrator, new GetAccount(created.Id));
        return host
            .Services.GetRequiredService<IAccountLinks>()
            .To(AccountLink.Invitation, await host.ReadAsync(account.Email))
            .PathAndQuery;
    }
}

using System.Net;
using Schulterschluss.Application.Access;
using Schulterschluss.Functional.Support;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Accounts;

public sealed class AskingForASecondFactor(AccountHost accounts) : IClassFixture<AccountHost>
{
    private ProductHost Host => accounts.Product;

    [Fact]
    public async Task Sign_in_asks_for_a_code_once_one_was_confirmed()
    {
        var (key, _) = await EnrolAsync(People.Lead);
        using var web = await Host.TrySignInAsync(People.Lead.Email(), Support.Accounts.Password);
        Assert.Equal("Zweiter Schritt", web.Heading);
        await web.Get("/desk");
        Assert.Equal("Anmelden", web.Heading);

        await web.Get("/sign-in/second-step?returnTo=%2Faccount");
        await web.Submit("code", ("Code", "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        var code = OneTimePassword.Now(key);
        await web.Submit("code", ("Code", $"{code[..3]} {code[3..]}"));
        Assert.Equal("/account", web.Path);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var (_, codes) = await EnrolAsync(People.Adviser);
        Assert.Equal(SignInRules.RecoveryCodes, codes.Distinct().Count());
        using var web = await Host.TrySignInAsync(People.Adviser.Email(), Support.Accounts.Password);
        await web.Submit("recovery", ("RecoveryCode", codes[0].ToLowerInvariant()));
        Assert.Equal("/desk", web.Path);
        await web.Get("/account");
        Assert.Contains("Übrige Wiederherstellungscodes: 9", web.Text, StringComparison.Ordinal);

        using var again = await Host.TrySignInAsync(People.Adviser.Email(), Support.Accounts.Password);
        await again.Submit("recovery", ("RecoveryCode", codes[0]));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account()
    {
        var (key, codes) = await EnrolAsync(People.Reviewer);
        using var web = await Host.TrySignInAsync(People.Reviewer.Email(), Support.Accounts.Password);
        for (var i = 0; i < SignInRules.MaxFailures; i++)
        {
            await web.Submit(i % 2 == 0 ? "code" : "recovery", (i % 2 == 0 ? "Code" : "RecoveryCode", "999999"));
        }

        await web.Submit("code", ("Code", OneTimePassword.Now(key)));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        await web.Submit("recovery", ("RecoveryCode", codes[1]));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
    }

    [Fact]
    public async Task It_is_switched_off_with_the_password()
    {
        var (key, _) = await EnrolAsync(People.Auditor);
        using var web = await Host.TrySignInAsync(People.Auditor.Email(), Support.Accounts.Password);
        await web.Submit("code", ("Code", OneTimePassword.Now(key)));
        await web.Get("/account");
        await web.Submit("second-factor-off", ("Password", "wrong"));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        await web.Submit("second-factor-off", ("Password", Support.Accounts.Password));
        Assert.Contains("Der zweite Faktor ist aus", web.Text, StringComparison.Ordinal);
        using var without = await Host.TrySignInAsync(People.Auditor.Email(), Support.Accounts.Password);
        Assert.Equal("/desk", without.Path);
    }

    [Fact]
    public async Task The_key_of_one_that_is_on_is_never_shown_and_not_stored_in_clear()
    {
        var (key, codes) = await EnrolAsync(People.Deputy);
        var plain = key.Replace(" ", "", StringComparison.Ordinal);
        var account = await Host.ReadAsync(People.Deputy.Email());
        Assert.DoesNotContain(plain, account.AuthenticatorKey, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], account.RecoveryCodes);
        Assert.Null(await Host.SendAsync(People.Deputy, new GetSecondFactorKey()));
    }

    [Fact]
    public async Task Nobody_starts_with_the_second_step()
    {
        using var web = new Web(Host.Address);
        await web.Get("/sign-in/second-step");
        Assert.Equal("Anmelden", web.Heading);
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> EnrolAsync(Person person)
    {
        using var web = await Host.SignInAsync(person);
        await web.Get("/account");
        await web.Submit("second-factor-start");
        Assert.Equal("/account/second-factor", web.Path);
        Assert.NotNull(web.Page.QuerySelector("svg.qr-code[role=img][aria-label]"));
        var key = web.Page.QuerySelector("code.secret")!.TextContent;

        await web.Submit("confirm", ("Code", "12 34"));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        await web.Submit("confirm", ("Code", OneTimePassword.Now(key)));
        var codes = web.Page.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(HttpStatusCode.OK, web.Status);
        Assert.Contains(
            codes[3],
            Uri.UnescapeDataString(web.Page.QuerySelector("a[download]")!.GetAttribute("href")!),
            StringComparison.Ordinal
        );
        await web.Get("/account/second-factor");
        Assert.Equal("/account", web.Path);
        return (key, codes);
    }
}

using System.Net;
using Schulterschluss.Application.Access;
using Schulterschluss.Functional.Support;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Accounts;

public sealed class ForgettingPasswords(AccountHost accounts) : IClassFixture<AccountHost>
{
    private const string Subject = "Neues Passwort für Schulterschluss";
    private const string NewPassword = "ganz anders und recht lang";

    private ProductHost Host => accounts.Product;

    [Fact]
    public async Task A_link_leads_to_another_password_and_everybody_with_the_old_one_is_out()
    {
        using var elsewhere = await Host.SignInAsync(People.Lead);
        using var web = await AskAsync(People.Lead.Email());
        var link = await accounts.LinkAsync(People.Lead.Email(), Subject);
        await web.Get(link);
        await web.Submit("reset", ("Password", NewPassword));
        Assert.Equal("/sign-in", web.Path);

        await elsewhere.Get("/desk");
        Assert.Equal("Anmelden", elsewhere.Heading);
        using var old = await Host.TrySignInAsync(People.Lead.Email(), Support.Accounts.Password);
        Assert.Equal(HttpStatusCode.BadRequest, old.Status);
        using var now = await Host.TrySignInAsync(People.Lead.Email(), NewPassword);
        Assert.Equal("/desk", now.Path);

        await web.Get(link);
        Assert.Equal(HttpStatusCode.Gone, web.Status);
        await accounts.MailAsync(People.Lead.Email(), "Ihr Passwort wurde geändert");
    }

    [Fact]
    public async Task Everybody_gets_the_same_answer_and_only_open_accounts_a_mail()
    {
        await Host.AccountOfAsync(People.Auditor);
        await Host.AccountOfAsync(People.Administrator);
        var disabled = await Host.AccountOfAsync(People.Ministry);
        await Host.SendAsync(People.Administrator, new DisableAccount(disabled.Id, disabled.Version, "left"));

        List<(HttpStatusCode, string, string)> answers = [];
        foreach (var email in new[] { "nobody@example.org", People.Ministry.Email(), People.Auditor.Email() })
        {
            using var web = await AskAsync(email);
            answers.Add((web.Status, web.Path, web.Text));
        }

        Assert.Single(answers.Distinct());
        await accounts.MailAsync(People.Auditor.Email(), Subject);
        var kinds = await Host.As(People.Lead).Get("/api/v1/outbox?kind=password-reset");
        Assert.DoesNotContain("nobody@example.org", kinds.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(People.Ministry.Email(), kinds.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobodys_mailbox_is_flooded()
    {
        await Host.AccountOfAsync(People.Deputy);
        using var first = await AskAsync(People.Deputy.Email());
        using var second = await AskAsync(People.Deputy.Email().ToUpperInvariant());
        Assert.Equal(1, await MailsAsync());
        Host.Clock.Advance(SignInRules.ResetInterval);
        using var third = await AskAsync(People.Deputy.Email());
        Assert.Equal(2, await MailsAsync());

        async Task<int> MailsAsync() =>
            (
                await Host.As(People.Lead).Get($"/api/v1/outbox?kind=password-reset&recipient={People.Deputy.Email()}")
            ).Json["items"]!
                .AsArray()
                .Count;
    }

    [Fact]
    public async Task Whoever_is_locked_out_comes_back_in_by_the_link()
    {
        await Host.AccountOfAsync(People.Stranger);
        for (var i = 0; i < SignInRules.MaxFailures; i++)
        {
            using var wrong = await Host.TrySignInAsync(People.Stranger.Email(), "wrong");
        }

        using var locked = await Host.TrySignInAsync(People.Stranger.Email(), Support.Accounts.Password);
        Assert.Equal(HttpStatusCode.BadRequest, locked.Status);
        using var web = await AskAsync(People.Stranger.Email());
        await web.Get(await accounts.LinkAsync(People.Stranger.Email(), Subject));
        await web.Submit("reset", ("Password", NewPassword));
        using var back = await Host.TrySignInAsync(People.Stranger.Email(), NewPassword);
        Assert.Equal("/desk", back.Path);
    }

    private async Task<Web> AskAsync(string email)
    {
        var web = new Web(Host.Address);
        await web.Get("/sign-in");
        await web.Get(web.Page.QuerySelector("a[href='/password']")!.GetAttribute("href")!);
        await web.Submit("forgotten", ("Email", email));
        return web;
    }
}

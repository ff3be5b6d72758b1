using System.Net;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Accounts;

public sealed class KeepingOnesAccount(AccountHost accounts) : IClassFixture<AccountHost>
{
    private ProductHost Host => accounts.Product;

    [Fact]
    public async Task It_says_who_one_is_and_where_one_is_signed_in()
    {
        using var here = await Host.SignInAsync(People.Lead);
        using var there = await Host.SignInAsync(People.Lead);
        await here.Get("/account");
        Assert.Contains(People.Lead.Email(), here.Text, StringComparison.Ordinal);
        Assert.Contains("Leitung", here.Text, StringComparison.Ordinal);
        Assert.Single(here.Page.QuerySelectorAll(".kern-badge"), badge => badge.TextContent.Trim() == "Dieser Browser");

        var form = here
            .Page.QuerySelectorAll("input[name=_handler]")
            .Select(input => input.GetAttribute("value")!)
            .Single(name => name.EndsWith("end-session", StringComparison.Ordinal));
        await here.Submit(form);
        Assert.Equal("/account", here.Path);
        await there.Get("/desk");
        Assert.Equal("Anmelden", there.Heading);
    }

    [Fact]
    public async Task Nobody_ends_another_persons_session()
    {
        using var web = await Host.SignInAsync(People.Auditor);
        await Host.AccountOfAsync(People.SecondLead);
        var handle = Assert.Single(await Host.SendAsync(People.Auditor, new ListOwnSessions())).Handle;
        await Assert.ThrowsAsync<NotFoundException>(() => Host.SendAsync(People.SecondLead, new EndSession(handle)));
        await web.Get("/desk");
        Assert.Equal(HttpStatusCode.OK, web.Status);
        Assert.NotEqual("Anmelden", web.Heading);
    }

    [Fact]
    public async Task Signing_out_everywhere_means_everywhere()
    {
        using var here = await Host.SignInAsync(People.Adviser);
        using var there = await Host.SignInAsync(People.Adviser);
        await here.Get("/account");
        await here.Submit("end-all-sessions");
        Assert.Equal("/sign-in?out=true", here.Path);
        foreach (var web in new[] { here, there })
        {
            await web.Get("/desk");
            Assert.Equal("Anmelden", web.Heading);
        }
    }

    [Fact]
    public async Task Another_password_takes_the_one_before_and_signs_out_the_other_browsers()
    {
        using var here = await Host.SignInAsync(People.Reviewer);
        using var there = await Host.SignInAsync(People.Reviewer);
        await here.Get("/account");
        await here.Submit("password", ("CurrentPassword", "not it"), ("NewPassword", "noch ein langes Passwort"));
        Assert.Equal(HttpStatusCode.BadRequest, here.Status);
        Assert.NotNull(here.Page.GetElementById("password-currentpassword-error"));
        await here.Submit(
            "password",
            ("CurrentPassword", Support.Accounts.Password),
            ("NewPassword", "noch ein langes Passwort")
        );
        Assert.Equal("/account", here.Path);
        Assert.Contains("Ihr Passwort ist geändert", here.Text, StringComparison.Ordinal);
        await there.Get("/desk");
        Assert.Equal("Anmelden", there.Heading);
    }

    [Fact]
    public async Task Whoever_guesses_the_password_of_an_open_browser_locks_the_account()
    {
        using var web = await Host.SignInAsync(People.Deputy);
        await web.Get("/account");
        for (var i = 0; i < SignInRules.MaxFailures; i++)
        {
            await web.Submit(
                "password",
                ("CurrentPassword", $"guess {i}"),
                ("NewPassword", "noch ein langes Passwort")
            );
        }

        await web.Submit(
            "password",
            ("CurrentPassword", Support.Accounts.Password),
            ("NewPassword", "noch ein langes Passwort")
        );
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
    }

    [Fact]
    public async Task Preferences_are_kept()
    {
        using var web = await Host.SignInAsync(People.SecondAdviser);
        Assert.NotNull(web.Page.QuerySelector("[data-shortcut]"));
        await web.Get("/account");
        await web.Submit("preferences", ("Language", "en"), ("ShortcutOff", "true"));
        Assert.Contains("Ihre Einstellungen sind gespeichert", web.Text, StringComparison.Ordinal);
        Assert.Null(web.Page.QuerySelector("[data-shortcut]"));
        Assert.Equal("en", web.Fields("preferences")["Language"]);
        await web.Submit("preferences", ("Language", "tlh"));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
    }

    [Fact]
    public async Task Changes_need_the_token_of_our_own_form()
    {
        using var web = await Host.SignInAsync(People.Stranger);
        foreach (var (path, handler) in new[] { ("/account", "end-all-sessions"), ("/account/passkeys/options", "") })
        {
            using var form = new FormUrlEncodedContent([new("_handler", handler)]);
            await web.Send(new(HttpMethod.Post, new Uri(Host.Address, path)) { Content = form });
            Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        }

        await web.Get("/desk");
        Assert.NotEqual("Anmelden", web.Heading);
    }

    [Fact]
    public async Task Who_is_not_signed_in_has_no_account_to_look_at()
    {
        using var web = new Support.Web(Host.Address);
        foreach (var path in new[] { "/account", "/account/second-factor" })
        {
            await web.Get(path);
            Assert.Equal("Anmelden", web.Heading);
        }
    }
}

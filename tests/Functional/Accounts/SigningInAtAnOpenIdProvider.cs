using System.Net;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Support;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Accounts;

public sealed class SigningInAtAnOpenIdProvider(OpenIdHost openId) : IClassFixture<OpenIdHost>
{
    private ProductHost Host => openId.Product;

    [Fact]
    public async Task Whoever_was_invited_comes_in_and_is_known_by_the_providers_id_from_then_on()
    {
        await Host.SendAsync(People.Administrator, new InviteAccount("Gast", "guest@example.org", Role.Adviser));
        using var web = await ComeAsync(new("subject-1", "Guest@example.org"));
        Assert.Equal("/desk", web.Path);
        var account = await Host.ReadAsync("guest@example.org");
        Assert.Equal(
            ("subject-1", AccountState.Open),
            (Assert.Single(account.ExternalIdentities).Subject, account.State)
        );

        // The address there has changed meanwhile, and somebody else has got it.
        using var renamed = await ComeAsync(new("subject-1", "married@example.org"));
        Assert.Equal("/desk", renamed.Path);
        using var successor = await ComeAsync(new("subject-2", "guest@example.org"));
        Assert.Equal("/sign-in/not-invited", successor.Path);
    }

    [Fact]
    public async Task Strangers_and_unverified_addresses_are_told_to_ask_for_an_invitation()
    {
        await Host.AccountOfAsync(People.Lead);
        foreach (
            var guest in new OpenIdProvider.Guest[]
            {
                new("stranger", "stranger-to-all@example.org"),
                new("pretender", People.Lead.Email(), IsVerified: false),
            }
        )
        {
            using var web = await ComeAsync(guest);
            Assert.Equal("/sign-in/not-invited", web.Path);
            Assert.Contains("Behördenkonto", web.Text, StringComparison.Ordinal);
            await web.Get("/desk");
            Assert.Equal("Anmelden", web.Heading);
        }

        Assert.Empty((await Host.ReadAsync(People.Lead.Email())).ExternalIdentities);
    }

    [Fact]
    public async Task A_disabled_account_does_not_come_in_this_way_either()
    {
        await Host.AccountOfAsync(People.Administrator);
        var account = await Host.AccountOfAsync(People.Adviser);
        using var before = await ComeAsync(new("soon-gone", People.Adviser.Email()));
        Assert.Equal("/desk", before.Path);
        var version = (await Host.ReadAsync(People.Adviser.Email())).Version;
        await Host.SendAsync(People.Administrator, new DisableAccount(account.Id, version, "left"));
        using var web = await ComeAsync(new("soon-gone", People.Adviser.Email()));
        Assert.Equal("/sign-in/not-invited", web.Path);
    }

    [Fact]
    public async Task Whose_last_day_is_over_is_told_so_whether_known_there_or_not_yet()
    {
        var today = Host.Clock.Today();
        foreach (var name in new[] { "known", "new" })
        {
            await Host.SendAsync(
                People.Administrator,
                new InviteAccount("Prüferin", $"{name}-auditor@example.org", Role.Auditor, AccessUntil: today)
            );
        }

        using var before = await ComeAsync(new("auditor-there", "known-auditor@example.org"));
        Assert.Equal("/desk", before.Path);
        Host.Clock.Advance(TimeSpan.FromDays(1));
        foreach (
            var guest in new OpenIdProvider.Guest[]
            {
                new("auditor-there", "known-auditor@example.org"),
                new("auditor-not-yet-there", "new-auditor@example.org"),
            }
        )
        {
            using var web = await ComeAsync(guest);
            Assert.Equal(HttpStatusCode.Forbidden, web.Status);
            Assert.Contains("Ihr Zugang endete am", web.Text, StringComparison.Ordinal);
            await web.Get("/desk");
            Assert.Equal("Anmelden", web.Heading);
        }

        Assert.Empty((await Host.ReadAsync("new-auditor@example.org")).ExternalIdentities);
    }

    [Fact]
    public async Task It_asks_by_code_with_a_proof_key_and_leads_to_where_one_wanted()
    {
        await Host.AccountOfAsync(People.Reviewer);
        using var web = new Web(Host.Address);
        await web.Get("/account");
        Assert.Equal("Anmelden", web.Heading);
        await FollowAsync(web, new("reviewer-there", People.Reviewer.Email()));
        Assert.Equal("/account", web.Path);
        var asked = openId.Provider.Asked!;
        Assert.Equal(("code", "S256"), (asked.ResponseType, asked.CodeChallengeMethod));
        Assert.NotNull(asked.Nonce);
        Assert.Contains("Behördenkonto", web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_leads_nowhere_else()
    {
        await Host.AccountOfAsync(People.SecondLead);
        openId.Provider.Next = new("second-lead-there", People.SecondLead.Email());
        using var web = new Web(Host.Address);
        await web.Get("/sign-in/external?returnTo=https%3A%2F%2Felsewhere.example");
        Assert.Equal("/desk", web.Path);
        await web.Get("/sign-in/external/done?returnTo=https%3A%2F%2Felsewhere.example");
        Assert.Equal("/sign-in", web.Path);
    }

    [Fact]
    public async Task A_refusal_there_is_told_here_and_a_made_up_answer_opens_nothing()
    {
        openId.Provider.Next = null;
        using var web = new Web(Host.Address);
        await web.Get("/sign-in/external");
        Assert.Equal("/sign-in?failed=true", web.Path);
        Assert.Contains("nicht geklappt", web.Text, StringComparison.Ordinal);
        await web.Get("/sign-in/oidc?code=made-up&state=made-up");
        Assert.Equal("/sign-in?failed=true", web.Path);
        Assert.Equal(HttpStatusCode.OK, web.Status);
    }

    private async Task<Web> ComeAsync(OpenIdProvider.Guest guest)
    {
        var web = new Web(Host.Address);
        await web.Get("/sign-in");
        await FollowAsync(web, guest);
        return web;
    }

    private async Task FollowAsync(Web web, OpenIdProvider.Guest guest)
    {
        openId.Provider.Next = guest;
        await web.Get(web.Page.QuerySelector("a[href^='/sign-in/external']")!.GetAttribute("href")!);
    }
}

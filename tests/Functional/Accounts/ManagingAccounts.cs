using System.Net;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Accounts;

public sealed class ManagingAccounts(AccountHost accounts) : IClassFixture<AccountHost>
{
    private static readonly Person Boss = new("boss", Role.Administrator, Side: null);
    private static readonly Person Vice = new("vice", Role.Administrator, Side: null);

    private ProductHost Host => accounts.Product;

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_does_not_come_in_again()
    {
        await Host.AccountOfAsync(Boss);
        using var web = await Host.SignInAsync(People.Adviser);
        var id = (await Host.AccountOfAsync(People.Adviser)).Id;
        await Host.SendAsync(Boss, new DisableAccount(id, await VersionAsync(id), "left the office"));
        await web.Get("/desk");
        Assert.Equal("Anmelden", web.Heading);
        using var again = await Host.TrySignInAsync(People.Adviser.Email(), Support.Accounts.Password);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);

        await Host.SendAsync(Boss, new EnableAccount(id, await VersionAsync(id)));
        await web.Get("/desk");
        Assert.Equal("Anmelden", web.Heading);
        using var back = await Host.SignInAsync(People.Adviser);
    }

    [Fact]
    public async Task A_change_of_role_counts_from_the_next_request_on()
    {
        await Host.AccountOfAsync(Boss);
        using var web = await Host.SignInAsync(People.Reviewer);
        var id = (await Host.AccountOfAsync(People.Reviewer)).Id;
        await web.Get("/api/v1/audit");
        Assert.Equal(HttpStatusCode.Forbidden, web.Status);
        await Host.SendAsync(Boss, new ChangeAccountRole(id, await VersionAsync(id), Role.DataProtection));
        await web.Get("/api/v1/audit");
        Assert.Equal(HttpStatusCode.OK, web.Status);
        Assert.Null((await Host.ReadAsync(People.Reviewer.Email())).Side);
    }

    [Fact]
    public async Task Whoever_was_faster_is_not_overwritten()
    {
        await Host.AccountOfAsync(Boss);
        var id = (await Host.AccountOfAsync(People.SecondAdviser)).Id;
        var seen = await VersionAsync(id);
        await Host.SendAsync(Boss, new ChangeAccountRole(id, seen, Role.Editor));
        await Assert.ThrowsAsync<StaleVersionException>(() =>
            Host.SendAsync(Boss, new ChangeAccountRole(id, seen, Role.Controller))
        );
        Assert.Equal(Side.Office, (await Host.ReadAsync(People.SecondAdviser.Email())).Side);
    }

    [Fact]
    public async Task There_is_always_somebody_who_administers()
    {
        var (boss, vice) = ((await Host.AccountOfAsync(Boss)).Id, (await Host.AccountOfAsync(Vice)).Id);
        var yourself = await RefusedAsync(Boss, new DisableAccount(boss, await VersionAsync(boss), "tired"));
        Assert.Equal("account.yourself", yourself);

        var (bossVersion, viceVersion) = (await VersionAsync(boss), await VersionAsync(vice));
        var both = await Task.WhenAll(
            RefusedAsync(Boss, new DisableAccount(vice, viceVersion, "each")),
            RefusedAsync(Vice, new DisableAccount(boss, bossVersion, "the other"))
        );
        Assert.Equal([null, "account.last-administrator"], both.Order());
        var (left, gone) = both[0] is null ? (Boss, vice) : (Vice, boss);
        var last = (await Host.ReadAsync(left.Email())).Id;
        Assert.Equal(
            "account.last-administrator",
            await RefusedAsync(left, new ChangeAccountRole(last, await VersionAsync(last), Role.Adviser))
        );
        await Host.SendAsync(left, new EnableAccount(gone, await VersionAsync(gone)));
    }

    [Fact]
    public async Task People_are_found_by_name_address_role_and_state_page_by_page()
    {
        await Host.AccountOfAsync(Boss);
        foreach (var name in new[] { "Zebra Eins", "Zebra Drei", "Zebra Zwei", "Zebra Zwei" })
        {
            await Host.SendAsync(
                Boss,
                new InviteAccount(name, $"{Guid.CreateVersion7():N}@zebra.example.org", Role.Editor)
            );
        }

        List<string> found = [];
        string? cursor = null;
        do
        {
            var page = await Host.SendAsync(
                Boss,
                new ListAccounts("ZEBRA", Role.Editor, AccountState.Invited, Limit: 2, cursor)
            );
            Assert.True(page.Items.Count <= 2);
            found.AddRange(page.Items.Select(row => row.Name));
            cursor = page.NextCursor;
        } while (cursor is not null);

        Assert.Equal(["Zebra Drei", "Zebra Eins", "Zebra Zwei", "Zebra Zwei"], found);
        Assert.Empty((await Host.SendAsync(Boss, new ListAccounts("zebra", State: AccountState.Open))).Items);
        Assert.Empty((await Host.SendAsync(Boss, new ListAccounts("100%"))).Items);
    }

    [Fact]
    public async Task It_shows_who_was_here_last()
    {
        await Host.AccountOfAsync(Boss);
        var id = (await Host.AccountOfAsync(People.Deputy)).Id;
        Assert.Null((await Host.SendAsync(Boss, new GetAccount(id))).LastSeenAt);
        using var web = await Host.SignInAsync(People.Deputy);
        var seen = Host.Clock.GetUtcNow();
        await web.Submit("form[action='/sign-out']");
        var account = await Host.SendAsync(Boss, new GetAccount(id));
        Assert.Equal(seen, account.LastSeenAt!.Value, TimeSpan.FromMinutes(1));
        Assert.Equal(0, account.Sessions);
        var row = Assert.Single((await Host.SendAsync(Boss, new ListAccounts(People.Deputy.Email()))).Items);
        Assert.Equal(account.LastSeenAt, row.LastSeenAt);
    }

    private async Task<Guid> VersionAsync(Guid id) => (await Host.SendAsync(Boss, new GetAccount(id))).Version;

    private async Task<string?> RefusedAsync(Person by, ICommand command)
    {
        try
        {
            await Host.SendAsync(by, command);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Code;
        }
    }
}

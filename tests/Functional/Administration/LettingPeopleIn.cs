using System.Net;
using Schulterschluss.Functional.Integration;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Components.Pages.Administration;

namespace Schulterschluss.Functional.Administration;

/// <summary>Accounts by hand of the pages.</summary>
public sealed class LettingPeopleIn(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Page = AdministrationSection.Accounts;

    [Fact]
    public async Task Whoever_is_invited_gets_a_mail_and_stands_in_the_list()
    {
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get(Page);
        await web.Submit(
            "invite",
            ("Name", "Ines Invited"),
            ("Email", "ines@example.org"),
            ("Role", "Reviewer"),
            ("Language", "de")
        );
        Assert.Equal((HttpStatusCode.OK, "Ines Invited"), (web.Status, web.Heading));
        Assert.Contains("Konto eingeladen", web.Text, StringComparison.Ordinal);
        await host.OnlyMailToAsync("ines@example.org");
        await web.Submit("resend");
        Assert.Equal(HttpStatusCode.OK, web.Status);
        Assert.Equal(2, (await host.OutboxAsync("recipient=ines@example.org")).Count);

        await web.Get($"{Page}?search=ines&role=Reviewer&state=Invited");
        Assert.Single(web.Page.QuerySelectorAll("main tbody tr"));
        await web.Get($"{Page}?search=ines&state=Open");
        Assert.Empty(web.Page.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task A_role_is_changed_and_an_account_locked_and_opened_again()
    {
        var account = await host.AccountOfAsync(People.Ministry);
        using var person = await host.SignInAsync(People.Ministry);
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get($"{Page}/{account.Id}");
        await web.Submit("role", ("Role", "Controller"));
        Assert.Contains("Rolle des Kontos geändert", web.Text, StringComparison.Ordinal);

        await web.Submit("disable", ("Reason", "left the ministry"));
        Assert.Contains("left the ministry", web.Text, StringComparison.Ordinal);
        await person.Get("/desk");
        Assert.StartsWith("/sign-in", person.Path, StringComparison.Ordinal);

        await web.Submit("enable");
        Assert.Equal(HttpStatusCode.OK, web.Status);
        Assert.NotNull(web.Page.QuerySelector("form input[value=disable]"));
    }

    [Theory]
    [InlineData("Name", "", "name")]
    [InlineData("Email", "nobody", "email")]
    [InlineData("Role", "", "role")]
    [InlineData("Role", "NetworkCoordinator", "networkid")]
    [InlineData("NetworkId", "Nirgends", "networkid")]
    public async Task What_cannot_be_is_said_at_its_field(string field, string value, string saidAt)
    {
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get(Page);
        (string Field, string Value)[] fields =
        [
            ("Name", "Invented"),
            ("Email", "invented@example.org"),
            ("Role", "Reviewer"),
            ("NetworkId", ""),
        ];
        await web.Submit("invite", [.. fields.Where(f => f.Field != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.NotNull(web.Page.QuerySelector($"#invite-{saidAt}-error"));
    }

    [Fact]
    public async Task Nobody_locks_themselves_out()
    {
        var own = await host.AccountOfAsync(People.Administrator);
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get($"{Page}/{own.Id}");
        await web.Submit("disable", ("Reason", "by mistake"));
        Assert.Equal(HttpStatusCode.Conflict, web.Status);
        Assert.Contains("by mistake", web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_sees_people_and_changes_nothing_and_others_do_not_see_them()
    {
        var account = await host.AccountOfAsync(People.Reviewer);
        using var auditor = await host.SignInAsync(People.Auditor);
        await auditor.Get($"{Page}/{account.Id}");
        Assert.Equal(HttpStatusCode.OK, auditor.Status);
        Assert.Null(auditor.Page.QuerySelector("main form"));
        using var lead = await host.SignInAsync(People.Lead);
        await lead.Get(Page);
        Assert.Equal(HttpStatusCode.Forbidden, lead.Status);
    }
}

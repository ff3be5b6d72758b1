using System.Net;
using Schulterschluss.Functional.Access;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Components.Pages.Administration;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Administration;

/// <summary>Keys by hand of the pages.</summary>
public sealed class HandingOutKeys(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Page = AdministrationSection.ApiKeys;

    [Fact]
    public async Task The_secret_is_on_the_answer_alone_and_lets_in_until_the_key_is_revoked()
    {
        using var web = await host.SignInAsync(People.Administrator);
        var (secret, key) = await CreateAsync(web, "case-tool");
        Assert.Equal((HttpStatusCode.OK, Page), (web.Status, web.Path));
        Assert.True(web.Answer!.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(web.Cookies, cookie => cookie.Value.Contains(secret, StringComparison.Ordinal));
        Assert.True(await host.IsLetInAsync(Keys.Holding(secret)));

        foreach (var page in new[] { Page, key })
        {
            await web.Get(page);
            Assert.Contains("Invented tool case-tool", web.Text, StringComparison.Ordinal);
            Assert.Null(SecretOn(web));
        }

        await web.Submit("revoke", ("Reason", "the tool is gone"));
        Assert.Equal((HttpStatusCode.OK, key), (web.Status, web.Path));
        Assert.Contains("the tool is gone", web.Text, StringComparison.Ordinal);
        Assert.Contains("API-Schlüssel widerrufen", web.Text, StringComparison.Ordinal);
        Assert.Null(web.Page.QuerySelector("form input[value=rotate]"));
        Assert.False(await host.IsLetInAsync(Keys.Holding(secret)));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_key_whose_secret_is_not_shown_again()
    {
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get(Page);
        var key = web.Fields("create")["_key"];
        var (secret, _) = await CreateAsync(web, "twice", ("_key", key));
        await web.Get(Page);
        await web.Submit("create", [.. Fields("twice"), ("_key", key)]);
        Assert.Equal(HttpStatusCode.OK, web.Status);
        Assert.Null(SecretOn(web));
        Assert.Contains("Dieser Schlüssel ist schon angelegt", web.Text, StringComparison.Ordinal);
        Assert.True(await host.IsLetInAsync(Keys.Holding(secret)));
    }

    [Fact]
    public async Task A_new_secret_takes_over_and_the_old_one_goes_on_for_the_hours_chosen()
    {
        using var web = await host.SignInAsync(People.Administrator);
        var (first, key) = await CreateAsync(web, "rotated");
        await web.Get(key);
        await web.Submit("rotate", ("GraceHours", "2"));
        Assert.Equal(key, web.Path);
        var second = SecretOn(web)!;
        Assert.NotEqual(first, second);
        Assert.True(await host.IsLetInAsync(Keys.Holding(first)));
        Assert.True(await host.IsLetInAsync(Keys.Holding(second)));

        await web.Get(key);
        await web.Submit("rotate", ("GraceHours", "0"));
        Assert.False(await host.IsLetInAsync(Keys.Holding(second)));
        Assert.True(await host.IsLetInAsync(Keys.Holding(SecretOn(web)!)));
    }

    [Fact]
    public async Task Whoever_was_slower_gets_no_secret_and_sees_what_has_changed()
    {
        using var faster = await host.SignInAsync(People.Administrator);
        using var slower = await host.SignInAsync(People.Administrator);
        var (_, key) = await CreateAsync(faster, "contested");
        await slower.Get(key);
        await faster.Get(key);
        await faster.Submit("rotate");
        await slower.Submit("rotate");
        Assert.Equal(HttpStatusCode.PreconditionFailed, slower.Status);
        Assert.Null(SecretOn(slower));
    }

    [Theory]
    [InlineData("Purpose", "", "Purpose")]
    [InlineData("ActorId", "Frau Müller", "ActorId")]
    [InlineData("ActorId", "lead", null)]
    [InlineData("Role", "", "Role")]
    [InlineData("Role", "Administrator", null)]
    [InlineData("Role", "NetworkCoordinator", null)]
    [InlineData("NetworkId", "Nirgends", "NetworkId")]
    [InlineData("ExpiresOn", "2001-01-01", "ExpiresOn")]
    [InlineData("ExpiresOn", "gestern", "ExpiresOn")]
    public async Task What_cannot_be_is_said_at_its_field_and_nothing_is_created(
        string field,
        string value,
        string? saidAt
    )
    {
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get(Page);
        var filled = Fields($"bad-{Guid.CreateVersion7():N}").Where(f => f.Field != field).Append((field, value));
        await web.Submit("create", [.. filled]);
        Assert.InRange((int)web.Status, 400, 499);
        Assert.NotNull(web.Page.QuerySelector(".form-problem"));
        Assert.Null(SecretOn(web));
        if (saidAt is not null)
        {
            Assert.NotNull(web.Page.QuerySelector($"#create-{saidAt.ToLowerInvariant()}-error"));
        }
    }

    [Fact]
    public async Task A_network_is_named_as_it_stands_in_the_register()
    {
        var berlin = await Programme.LeadAsync(host, host.NextCoordinator());
        var name = (string)(await host.As().Get($"/api/v1/networks/{berlin.NetworkId}")).Json["name"]!;
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get(Page);
        var fields = Fields("of-a-network").Where(f => f.Field is not ("Role" or "NetworkId"));
        await web.Submit("create", [.. fields, ("Role", "NetworkCoordinator"), ("NetworkId", name)]);
        Assert.NotNull(SecretOn(web));
        Assert.Contains(name, web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_sees_keys_and_changes_none_and_others_do_not_even_see_them()
    {
        using var auditor = await host.SignInAsync(People.Auditor);
        await auditor.Get(Page);
        Assert.Equal(HttpStatusCode.OK, auditor.Status);
        Assert.Null(auditor.Page.QuerySelector("main form"));
        using var lead = await host.SignInAsync(People.Lead);
        await lead.Get(Page);
        Assert.Equal(HttpStatusCode.Forbidden, lead.Status);
    }

    private static (string Field, string Value)[] Fields(string actor) =>
        [
            ("Purpose", $"Invented tool {actor}"),
            ("ActorId", actor),
            ("Role", "Adviser"),
            ("NetworkId", ""),
            ("ExpiresOn", ""),
        ];

    private async Task<(string Secret, string Key)> CreateAsync(
        Web web,
        string actor,
        params (string Field, string Value)[] more
    )
    {
        await host.WhenReadyAsync();
        await web.Get(Page);
        await web.Submit("create", [.. Fields(actor), .. more]);
        return (SecretOn(web)!, web.Page.QuerySelector(".secret a")!.GetAttribute("href")!);
    }

    private static string? SecretOn(Web web) => web.Page.QuerySelector("#secret")?.GetAttribute("value");
}

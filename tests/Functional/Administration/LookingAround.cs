using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Components.Pages.Administration;

namespace Schulterschluss.Functional.Administration;

/// <summary>What the administration shows, and to whom.</summary>
public sealed class LookingAround(ProductHost host) : IClassFixture<ProductHost>
{
    [Theory]
    [InlineData(Role.Administrator, "accounts,roles,api-keys,audit,outbox,catalogues,code-tables")]
    [InlineData(Role.OfficeLead, "audit,outbox,catalogues,code-tables")]
    [InlineData(Role.Auditor, "accounts,roles,api-keys,audit,outbox,catalogues,code-tables")]
    [InlineData(Role.DataProtection, "accounts,roles,api-keys,audit,outbox,code-tables")]
    public async Task Everybody_is_offered_what_they_may_read_and_gets_there(Role role, string offered)
    {
        using var web = await host.SignInAsync(People.OfEachRole.Single(person => person.Role == role));
        await web.Get("/desk");
        await web.Get(web.Page.QuerySelector(".desk-nav a[href='/administration']")!.GetAttribute("href")!);
        var links = web.Page.QuerySelectorAll(".tile a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(offered.Split(',').Select(name => $"{AdministrationSection.Root}/{name}"), links);
        foreach (var link in links)
        {
            await web.Get(link);
            Assert.Equal((HttpStatusCode.OK, link), (web.Status, web.Path));
        }
    }

    [Theory]
    [InlineData(Role.Adviser)]
    [InlineData(Role.NetworkCoordinator)]
    [InlineData(Role.MinistryReader)]
    public async Task Whoever_administers_nothing_is_not_led_there(Role role)
    {
        using var web = await host.SignInAsync(People.OfEachRole.Single(person => person.Role == role));
        await web.Get("/desk");
        Assert.Null(web.Page.QuerySelector(".desk-nav a[href='/administration']"));
        await web.Get(AdministrationSection.Root);
        Assert.Equal(HttpStatusCode.Forbidden, web.Status);
    }

    [Fact]
    public async Task Every_right_has_words_and_its_roles_are_those_of_the_gate()
    {
        var grants = host.Services.GetRequiredService<IPermissionGrants>().All;
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get(AdministrationSection.Roles);
        Assert.DoesNotContain("Permission.", web.Text, StringComparison.Ordinal);
        var roles = Enum.GetValues<Role>().Where(role => role != Role.System).ToList();
        var rows = web.Page.QuerySelectorAll("main tbody tr");
        Assert.Equal(grants.Count, rows.Length);
        foreach (var (grant, row) in grants.Zip(rows))
        {
            Assert.Equal(grant.Permission, row.QuerySelector("code")!.TextContent);
            var ticked = row.QuerySelectorAll("td")
                .Select(cell => cell.TextContent.Contains("ja", StringComparison.Ordinal));
            Assert.Equal(roles.Select(grant.Roles.Contains), ticked);
        }
    }

    [Fact]
    public async Task Tables_and_catalogues_are_shown_with_their_versions()
    {
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get(AdministrationSection.CodeTables);
        Assert.DoesNotContain("Table.", web.Text, StringComparison.Ordinal);
        Assert.Contains("Fassung 2026-1", web.Text, StringComparison.Ordinal);
        Assert.Contains("Berufliche Ausbildung", web.Text, StringComparison.Ordinal);

        await web.Get($"{AdministrationSection.Catalogues}?version=2026-1&compare=2026-1");
        Assert.Contains("Es gibt kein Leitbild", web.Text, StringComparison.Ordinal);
        Assert.Contains("Beide Fassungen sind gleich", web.Text, StringComparison.Ordinal);
        await web.Get($"{AdministrationSection.Catalogues}?version=1999-1");
        Assert.Equal(HttpStatusCode.NotFound, web.Status);
    }
}

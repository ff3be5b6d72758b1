using System.Net;
using Schulterschluss.Functional.Access;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Components.Pages.Administration;

namespace Schulterschluss.Functional.Administration;

/// <summary>The audit trail by hand of the pages.</summary>
public sealed class LookingThroughTheTrail(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Page = AdministrationSection.Audit;

    [Fact]
    public async Task It_is_filtered_by_what_somebody_clicks_on()
    {
        var berlin = await Programme.NegotiateAsync(host, People.Coordinator);
        await host.CreateKeyAsync(Keys.Body("trail-tool"));
        using var web = await host.SignInAsync(People.Administrator);

        await web.Get($"{Page}?kind=ApiKey");
        var rows = web.Page.QuerySelectorAll("table.audit tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("API-Schlüssel angelegt", row.TextContent, StringComparison.Ordinal));

        await web.Get($"{Page}?thing={berlin.NetworkId}");
        Assert.NotEmpty(web.Page.QuerySelectorAll("table.audit tbody tr"));
        var byCoordinator = web
            .Page.QuerySelectorAll("table.audit a")
            .First(a => a.TextContent == "Invented coordinator")
            .GetAttribute("href")!;
        await web.Get(byCoordinator);
        Assert.All(
            web.Page.QuerySelectorAll("table.audit tbody tr"),
            row => Assert.Contains("Invented coordinator", row.TextContent, StringComparison.Ordinal)
        );

        var name = (string)(await host.As().Get($"/api/v1/networks/{berlin.NetworkId}")).Json["name"]!;
        await web.Get($"{Page}?network={Uri.EscapeDataString(name)}&event=network_listed");
        Assert.Single(web.Page.QuerySelectorAll("table.audit tbody tr"));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_the_download_is_what_is_filtered()
    {
        for (var i = 0; i < 51; i++)
        {
            await host.CreateKeyAsync(Keys.Body($"many-{i}"));
        }

        using var web = await host.SignInAsync(People.Administrator);
        await web.Get($"{Page}?event=api_key_created");
        var download = web
            .Page.QuerySelectorAll("a[download]")
            .First(a => a.TextContent == "CSV")
            .GetAttribute("href")!;
        Assert.Equal(50, web.Page.QuerySelectorAll("table.audit tbody tr").Length);
        await web.Get(web.Page.QuerySelector(".pager a")!.GetAttribute("href")!);
        Assert.NotEmpty(web.Page.QuerySelectorAll("table.audit tbody tr"));

        await web.Get(download);
        Assert.Equal("text/csv", web.Answer!.Content.Headers.ContentType!.MediaType);
        Assert.Contains("api_key_created", web.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("network_drafted", web.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event=nope", HttpStatusCode.BadRequest)]
    [InlineData("kind=nope", HttpStatusCode.BadRequest)]
    [InlineData("thing=nope", HttpStatusCode.BadRequest)]
    [InlineData("from=nope", HttpStatusCode.BadRequest)]
    [InlineData("from=2026-02-01&to=2026-01-01", HttpStatusCode.BadRequest)]
    [InlineData("actor=Frau%20M%C3%BCller", HttpStatusCode.BadRequest)]
    [InlineData("cursor=nope", HttpStatusCode.BadRequest)]
    [InlineData("network=Nirgends", HttpStatusCode.OK)]
    [InlineData("actor=&kind=&event=&network=&from=&to=", HttpStatusCode.OK)]
    public async Task What_cannot_be_asked_breaks_nothing(string query, HttpStatusCode status)
    {
        using var web = await host.SignInAsync(People.DataProtection);
        await web.Get($"{Page}?{query}");
        Assert.Equal(status, web.Status);
        Assert.NotEmpty(web.Heading);
    }
}

using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Pages;

public sealed class ShowingTheListAsOneLikes(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_filter_is_kept_for_this_person_until_they_remove_it()
    {
        await host.ListAsync("Filterbund");
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get("/networks?q=Filterbund&state=Listed");
        await web.Submit("save-filter", ("Name", "  Meine  "));
        Assert.Contains("Der Filter ist gespeichert.", web.Text, StringComparison.Ordinal);

        await web.Get("/networks");
        var link = web.Page.QuerySelector(".saved__filters a")!;
        Assert.Equal("Meine", link.TextContent);
        await web.Get(link.GetAttribute("href")!);
        Assert.Equal("1 Netzwerk", web.Page.QuerySelector("#total")!.TextContent.Trim());

        await web.Submit("save-filter", ("Name", "MEINE"));
        Assert.Single(web.Page.QuerySelectorAll(".saved__filters a"));
        using var other = await host.SignInAsync(People.Lead);
        await other.Get("/networks");
        Assert.Empty(other.Page.QuerySelectorAll(".saved__filters a"));

        await web.Submit("remove-filter-0");
        Assert.Empty(web.Page.QuerySelectorAll(".saved__filters a"));
    }

    [Fact]
    public async Task A_filter_without_a_name_is_not_saved()
    {
        using var web = await host.SignInAsync(People.SecondAdviser);
        await web.Get("/networks?q=x");
        await web.Submit("save-filter", ("Name", " "));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.NotNull(web.Page.QuerySelector("#save-filter-name-error"));
    }

    [Fact]
    public async Task Chosen_columns_are_shown_from_then_on()
    {
        await host.ListAsync("Spaltenbund");
        using var web = await host.SignInAsync(People.Lead);
        await web.Get("/networks");
        await web.Submit("columns", ("Columns", "publicContact"), ("Columns", "seat"), ("Columns", "nonsense"));
        Assert.Equal(["Name", "Sitz", "Öffentliches Postfach"], Columns(web));
        await web.Get("/networks");
        Assert.Equal(["Name", "Sitz", "Öffentliches Postfach"], Columns(web));
        await web.Submit("columns", ("Columns", ""));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
    }

    [Fact]
    public async Task Drafts_are_in_the_list_and_in_its_export()
    {
        await host.As(People.Adviser)
            .Create(Register.Path, new Dictionary<string, object?> { ["name"] = "Entwurf im Export" });
        using var web = await host.SignInAsync(People.Lead);
        await web.Get("/networks?q=Export");
        Assert.Contains("Entwurf im Export", web.Text, StringComparison.Ordinal);
        var csv = web.Page.QuerySelectorAll("a[download]").Last(a => a.TextContent == "CSV").GetAttribute("href")!;
        using var answer = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, csv));
        await web.Send(answer);
        Assert.Contains(
            "Entwurf im Export",
            await web.Answer!.Content.ReadAsStringAsync(Api.Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_list_can_be_taken_along_as_it_is_shown()
    {
        await host.ListAsync("=Mitnahmebund");
        using var web = await host.SignInAsync(People.SecondAdviser);
        await web.Get("/networks?q=Mitnahmebund");
        await web.Submit("columns", ("Columns", "status"), ("Columns", "laender"), ("Columns", "lastConfirmedOn"));
        await web.Get("/networks?q=Mitnahmebund");
        var shown = web.Page.QuerySelectorAll(".stacked tbody tr").Single().Children.Select(c => c.TextContent.Trim());
        await web.Send(
            new(HttpMethod.Get, new Uri(host.Address, web.Page.QuerySelector("#shown-csv")!.GetAttribute("href")!))
        );
        var lines = (await web.Answer!.Content.ReadAsStringAsync(Api.Stop))
            .TrimStart('\uFEFF')
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal("Name;Status;Land;Zuletzt bestätigt", lines[0].Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("'" + string.Join(';', shown), lines[1].Replace("\"", "", StringComparison.Ordinal));

        using var coordinator = await host.SignInAsync(host.NextCoordinator());
        await coordinator.Get("/networks/shown?state=Draft");
        Assert.DoesNotContain("Mitnahmebund", coordinator.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/networks/shown?state=nonsense")]
    [InlineData("/networks/shown?format=nonsense")]
    [InlineData("/networks?state=nonsense")]
    [InlineData("/networks?land=99")]
    [InlineData("/networks?cursor=x")]
    public async Task Nonsense_in_the_address_is_said_to_be_it(string path)
    {
        using var web = await host.SignInAsync(People.Reviewer);
        await web.Get(path);
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
    }

    private static List<string> Columns(Support.Web web) =>
        [.. web.Page.QuerySelectorAll(".stacked thead th").Select(th => th.TextContent)];
}

using System.Net;
using Schulterschluss.Application.Common;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Pages;

/// <summary>The office's own filters on its list: overdue confirmations, and open partnerships.</summary>
public sealed class NarrowingTheList(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task The_desk_counts_what_its_link_shows()
    {
        host.SetDay("2026-11-24");
        var ids = await host.ListAsync("Fristbund Aller", "Fristbund Bode", "Fristbund Chemnitz");
        host.SetDay("2027-11-25");
        await host.ChangeAsync(ids[2], network => network.Confirm(host.Clock.Today()));
        using (var web = await host.SignInAsync(People.Adviser))
        {
            await web.Get("/desk");
            var task = web.Page.QuerySelectorAll(".task a").Single(a => IsAboutConfirmation(a.TextContent));
            await web.Get(task.GetAttribute("href")!);
            Assert.Equal(task.TextContent.Split(' ')[0], Total(web).Split(' ')[0]);
            Assert.Equal(["Bestätigung überfällig", "Gelistet"], Chips(web));
            Assert.Contains("Fristbund Bode", web.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Fristbund Chemnitz", web.Text, StringComparison.Ordinal);
        }

        // Nobody has confirmed them for so long that they are listed no longer.
        host.SetDay("2028-05-26");
        using (var web = await host.SignInAsync(People.Adviser))
        {
            await web.Get("/desk");
            Assert.DoesNotContain(web.Page.QuerySelectorAll(".task a"), a => IsAboutConfirmation(a.TextContent));
            await web.Get("/networks?q=Fristbund&stale=true");
            Assert.Equal("2 Netzwerke", Total(web));
        }
    }

    [Fact]
    public async Task They_are_ticked_saved_and_exported_like_any_other()
    {
        host.SetDay("2026-11-24");
        var ids = await host.ListAsync("Häkchenbund mit", "Häkchenbund ohne");
        await host.ChangeAsync(ids[0], network => network.OpenPartnership(Guid.CreateVersion7()));
        using var web = await host.SignInAsync(People.Lead);
        await web.Get("/networks?q=Häkchenbund");
        Assert.Equal("mit offener Partnerschaft (1)", Label(web, "openPartnership-true"));
        Assert.Equal("keine Bestätigung überfällig (2)", Label(web, "stale-false"));

        await web.Get("/networks?q=Häkchenbund&openPartnership=true");
        Assert.Equal("1 Netzwerk", Total(web));
        Assert.NotNull(web.Page.QuerySelector("#openPartnership-true[checked]"));
        Assert.Equal(["„Häkchenbund“", "mit offener Partnerschaft"], Chips(web));
        await web.Get(web.Page.QuerySelector("a[download]")!.GetAttribute("href")!);
        var csv = await web.Answer!.Content.ReadAsStringAsync(Api.Stop);
        Assert.Contains("Häkchenbund mit", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Häkchenbund ohne", csv, StringComparison.Ordinal);

        await web.Get("/networks?q=Häkchenbund&stale=false&openPartnership=false");
        await web.Submit("save-filter", ("Name", "Noch zu gewinnen"));
        await web.Get("/networks");
        await web.Get(web.Page.QuerySelector(".saved__filters a")!.GetAttribute("href")!);
        Assert.Equal("1 Netzwerk", Total(web));
        Assert.Equal(["„Häkchenbund“", "keine Bestätigung überfällig", "ohne offene Partnerschaft"], Chips(web));

        await web.Get("/networks?q=Häkchenbund&openPartnership=true&openPartnership=false");
        Assert.Equal("2 Netzwerke", Total(web));
        await web.Get("/networks?openPartnership=perhaps");
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
    }

    [Fact]
    public async Task The_public_register_neither_offers_nor_honours_them()
    {
        host.SetDay("2026-11-24");
        await host.ListAsync("Öffentlichbund");
        using var web = new Support.Web(host.Address);
        await web.Get("/register?q=Öffentlichbund&stale=true&openPartnership=true");
        Assert.StartsWith("1 ", Total(web), StringComparison.Ordinal);
        Assert.NotNull(web.Page.QuerySelector("[name=seal]"));
        Assert.Empty(web.Page.QuerySelectorAll("[name=stale], [name=openPartnership]"));
    }

    private static bool IsAboutConfirmation(string text) =>
        text.Contains("seit einem Jahr nicht bestätigt", StringComparison.Ordinal);

    private static string Total(Support.Web web) => web.Page.QuerySelector("#total")!.ChildNodes[0].TextContent.Trim();

    private static string Label(Support.Web web, string id) =>
        web.Page.QuerySelector($"label[for={id}]")!.TextContent.Trim();

    private static List<string> Chips(Support.Web web) =>
        [.. web.Page.QuerySelectorAll(".chip").Select(chip => chip.ChildNodes[0].TextContent.Trim())];
}

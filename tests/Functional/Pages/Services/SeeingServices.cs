using System.Net;
using Schulterschluss.Functional.Services;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Pages.Services;

/// <summary>Who sees what on the pages of the services.</summary>
public sealed class SeeingServices(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    [Fact]
    public async Task A_network_sees_what_serves_it_and_nothing_else()
    {
        active.Host.SetDay("2017-06-01");
        var adviser = active.Host.As(People.Adviser);
        var order = Orders.Workshop(active.Berlin);
        order["title"] = "Nur für Berlin";
        var own = (await adviser.Create(Orders.Path, order)).Expect(HttpStatusCode.Created);
        using var network = await active.Host.SignInAsync(People.Coordinator);
        using var stranger = await active.Host.SignInAsync(People.Stranger);

        await network.Get("/services");
        Assert.Contains("Nur für Berlin", network.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wartet auf das Büro", network.Text, StringComparison.Ordinal);
        await stranger.Get("/services");
        Assert.DoesNotContain("Nur für Berlin", stranger.Text, StringComparison.Ordinal);
        await stranger.Get($"/services/{own.Id}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await stranger.Get($"/services/new?partnership={active.Berlin.PartnershipId}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Theory]
    [InlineData("/services")]
    [InlineData("/services/calendar")]
    [InlineData("/services/new")]
    public async Task The_ministry_sees_none(string page)
    {
        using var ministry = await active.Host.SignInAsync(People.Ministry);
        await ministry.Get(page);
        Assert.Equal(HttpStatusCode.Forbidden, ministry.Status);
    }

    [Fact]
    public async Task The_catalogue_says_what_every_kind_is_for()
    {
        using var network = await active.Host.SignInAsync(People.Coordinator);
        await network.Get("/services/catalogue");
        Assert.Equal(9, network.Page.QuerySelectorAll("a[href^='/services/new?type=']").Length);
        await network.Get("/services/new?type=Moderation");
        Assert.Equal("Moderation", network.Fields("request")["Type"]);
    }

    [Theory]
    [InlineData("/services?status=Circus")]
    [InlineData("/services?from=today")]
    [InlineData("/services?from=2017-02-01&to=2017-01-01")]
    [InlineData("/services?cursor=x")]
    [InlineData("/services?consultant=%00")]
    [InlineData("/services/calendar?month=2017-13")]
    [InlineData("/services/calendar?month=0001-01")]
    [InlineData("/services/calendar?consultant=%20x")]
    [InlineData("/services/new?partnership=x")]
    public async Task An_address_that_means_nothing_is_refused(string address)
    {
        using var office = await active.Host.SignInAsync(People.Adviser);
        await office.Get(address);
        Assert.Equal(HttpStatusCode.BadRequest, office.Status);
    }

    [Fact]
    public async Task The_calendar_marks_who_is_wanted_twice()
    {
        active.Host.SetDay("2017-06-01");
        var adviser = active.Host.As(People.Adviser);
        var set = await Orders.ScheduledAsync(
            adviser,
            Orders.Workshop(active.Berlin),
            Orders.On("2017-09-05"),
            "calendar-1"
        );
        var order = Orders.Workshop(active.Elsewhere);
        (order["title"], order["agreedPeriod"]) = ("Am selben Tag", "2017-09-05");
        var promised = await Orders.ConfirmedAsync(adviser, order, "calendar-1");

        using var office = await active.Host.SignInAsync(People.Adviser);
        await office.Get("/services/calendar?month=2017-09&consultant=calendar-1");
        Assert.Contains("Doppelt verplant: 2 Einträge", office.Text, StringComparison.Ordinal);
        var day = office.Page.QuerySelector("time[datetime='2017-09-05']")!.Closest("li")!;
        Assert.Equal(2, day.QuerySelectorAll($"a[href='/services/{set.Id}']").Length);
        Assert.Equal(2, day.QuerySelectorAll($"a[href='/services/{promised.Id}']").Length);

        await office.Get("/services/calendar?month=2017-09&consultant=nobody");
        Assert.Contains("In diesem Monat hat nichts einen Termin", office.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_filtered_by_state_network_consultant_and_period()
    {
        active.Host.SetDay("2017-06-01");
        var order = Orders.Workshop(active.Berlin);
        order["title"] = "Gesucht und gefunden";
        await Orders.ScheduledAsync(active.Host.As(People.Adviser), order, Orders.On("2017-09-06"), "list-1");
        using var office = await active.Host.SignInAsync(People.Adviser);
        async Task<bool> FindsAsync(string query)
        {
            await office.Get($"/services?{query}");
            return office.Text.Contains("Gesucht und gefunden", StringComparison.Ordinal);
        }

        Assert.True(await FindsAsync("status=Scheduled&consultant=list-1&from=2017-09-01&to=2017-09-30"));
        Assert.True(await FindsAsync($"network={active.Berlin.NetworkId}&from="));
        var name = (string)(await active.Host.As().Get($"/api/v1/networks/{active.Berlin.NetworkId}")).Json["name"]!;
        Assert.True(await FindsAsync($"network={Uri.EscapeDataString(name)}&from="));
        Assert.False(await FindsAsync("network=Niemandsbund&from="));
        Assert.Contains("So heißt kein Netzwerk.", office.Text, StringComparison.Ordinal);
        Assert.False(await FindsAsync("status=Requested"));
        Assert.False(await FindsAsync("consultant=list-2"));
        Assert.False(await FindsAsync("from=2017-09-07"));
        Assert.False(await FindsAsync($"network={active.Elsewhere.NetworkId}"));
    }
}

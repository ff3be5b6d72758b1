using System.Net;
using Ical.Net;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Services;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Services;

/// <summary>A calendar program has neither key nor cookie, only an address.</summary>
public sealed class SubscribingToTheCalendar(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    [Fact]
    public async Task The_address_shows_what_its_person_may_see()
    {
        active.Host.SetDay("2017-06-01");
        var office = active.Host.As(People.Adviser);
        var own = await Orders.ScheduledAsync(office, Orders.Workshop(active.Berlin), Orders.On("2017-08-30"));
        var other = await Orders.ScheduledAsync(office, Orders.Workshop(active.Elsewhere), Orders.On("2017-08-31"));

        var network = await EntriesAsync(await AddressAsync(People.Coordinator));
        Assert.Contains($"{own.Id}@schulterschluss", network);
        Assert.DoesNotContain($"{other.Id}@schulterschluss", network);
        var all = await EntriesAsync(await AddressAsync(People.Adviser));
        Assert.Contains($"{other.Id}@schulterschluss", all);
    }

    [Fact]
    public async Task A_new_address_ends_the_one_before_and_a_withdrawn_one_leads_nowhere()
    {
        var first = await AddressAsync(People.Deputy);
        var second = await AddressAsync(People.Deputy);
        Assert.NotEqual(first, second);
        await MissingAsync(first);
        (await active.Host.As().Get(second)).Expect(HttpStatusCode.OK);

        using var web = await active.Host.SignInAsync(People.Deputy);
        await web.Get("/services/calendar");
        Assert.DoesNotContain(second, web.Page.ToString() ?? "", StringComparison.Ordinal);
        await web.Submit("revoke-feed");
        Assert.Contains("Die Kalenderadresse ist zurückgezogen.", web.Text, StringComparison.Ordinal);
        await MissingAsync(second);
        await MissingAsync("/calendar/nothing.ics");
    }

    [Fact]
    public async Task The_secret_is_kept_as_a_hash_and_ends_with_the_account()
    {
        var address = await AddressAsync(People.SecondAdviser);
        var store = active.Host.Services.GetRequiredService<IDocumentStore>();
        await using var session = store.LightweightSession();
        var feed = (await session.LoadAsync<CalendarFeed>(People.SecondAdviser.Id, Api.Stop))!;
        Assert.DoesNotContain(feed.Hash, address, StringComparison.Ordinal);
        Assert.Equal(64, feed.Hash.Length);

        var account = await session.Query<Account>().SingleAsync(a => a.ActorId == People.SecondAdviser.Id, Api.Stop);
        account.DisabledAt = active.Host.Clock.GetUtcNow();
        session.Store(account);
        await session.SaveChangesAsync(Api.Stop);
        await MissingAsync(address);
    }

    private async Task MissingAsync(string address) =>
        (await active.Host.As().Get(address)).Expect(HttpStatusCode.NotFound);

    private async Task<string> AddressAsync(Person person)
    {
        using var web = await active.Host.SignInAsync(person);
        await web.Get("/services/calendar");
        await web.Submit("feed");
        return new Uri(web.Page.QuerySelector("#feed-address")!.GetAttribute("value")!).AbsolutePath;
    }

    private async Task<IReadOnlyList<string?>> EntriesAsync(string address)
    {
        var file = (await active.Host.As().Get(address)).Expect(HttpStatusCode.OK);
        Assert.Equal("text/calendar", file.MediaType);
        return [.. Calendar.Load(file.Body)!.Events.Select(e => e.Uid)];
    }
}

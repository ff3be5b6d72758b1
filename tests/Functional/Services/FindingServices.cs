using System.Net;
using Ical.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Services;

public sealed class FindingServices(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    private Api Office => active.Host.As(People.Adviser);

    [Fact]
    public async Task They_are_listed_by_day_with_filters_page_by_page()
    {
        var third = await Orders.ScheduledAsync(
            Office,
            Orders.Workshop(active.Berlin),
            Orders.On("2017-09-03"),
            "list"
        );
        var first = await Orders.ScheduledAsync(
            Office,
            Orders.Workshop(active.Berlin),
            Orders.On("2017-09-01"),
            "list"
        );
        var second = await Orders.ScheduledAsync(
            Office,
            Orders.Workshop(active.Elsewhere),
            Orders.On("2017-09-02"),
            "list"
        );

        Assert.Equal([first.Id, second.Id, third.Id], await PagesAsync("consultant=list&limit=1"));
        Assert.Equal(
            [first.Id, third.Id],
            await PagesAsync($"consultant=list&partnership={active.Berlin.PartnershipId}")
        );
        Assert.Equal([second.Id], await PagesAsync($"consultant=list&network={active.Elsewhere.NetworkId}"));
        Assert.Equal([second.Id, third.Id], await PagesAsync("consultant=list&from=2017-09-02&to=2017-09-03"));
        Assert.Equal([first.Id, second.Id, third.Id], await PagesAsync("consultant=list&from=2017-Q3&to=2017"));
        Assert.Empty(await PagesAsync("consultant=list&status=Delivered"));
        Assert.Empty(await PagesAsync("consultant=nobody"));

        var own = (await active.Host.As(People.Stranger).Get($"{Orders.Path}?consultant=list")).Json["items"]!;
        Assert.Equal(second.Id, Assert.Single(own.AsArray())!["id"]!.GetValue<Guid>());
    }

    [Theory]
    [InlineData("limit=201")]
    [InlineData("limit=0")]
    [InlineData("cursor=x")]
    [InlineData("cursor=AAAA")]
    [InlineData("from=2017-09-02&to=2017-09-01")]
    [InlineData("from=02.09.17")]
    [InlineData("consultant=%00")]
    [InlineData("status=Circus")]
    public async Task A_search_that_means_nothing_is_refused(string query) =>
        (await Office.Get($"{Orders.Path}?{query}")).Expect(HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_calendar_shows_times_in_Berlin_and_quarters_as_whole_days()
    {
        var order = Orders.Workshop(active.Berlin);
        order["title"] = "Ziele; Wege,\nÜbersicht";
        var day = await Orders.ScheduledAsync(Office, order, Orders.On("2017-07-05"), "calendar");
        var quarter = await Orders.ScheduledAsync(
            Office,
            Orders.Workshop(active.Elsewhere),
            new() { ["when"] = "2017-Q3", ["onlineAddress"] = "https://meet.example.org/room" },
            "calendar"
        );

        var file = (await Office.Get($"{Orders.Path}/calendar?consultant=calendar")).Expect(HttpStatusCode.OK);
        Assert.Equal("text/calendar", file.MediaType);
        var calendar = Calendar.Load(file.Body)!;
        Assert.Equal("Europe/Berlin", Assert.Single(calendar.TimeZones).TzId);
        var byUid = calendar.Events.ToDictionary(e => e.Uid!);
        Assert.Equal(2, byUid.Count);

        var timed = byUid[$"{day.Id}@schulterschluss"];
        Assert.Equal(("Europe/Berlin", "Berlin"), (timed.Start!.TzId, timed.Location));
        Assert.Equal(new DateTime(2017, 7, 5, 7, 0, 0, DateTimeKind.Utc), timed.Start.AsUtc);
        Assert.Equal(new DateTime(2017, 7, 5, 10, 30, 0, DateTimeKind.Utc), timed.End!.AsUtc);
        Assert.Equal("Development workshop: Ziele; Wege,\nÜbersicht", timed.Summary);

        var allDay = byUid[$"{quarter.Id}@schulterschluss"];
        Assert.True(allDay.IsAllDay);
        Assert.Equal((new DateOnly(2017, 7, 1), new DateOnly(2017, 10, 1)), (allDay.Start!.Date, allDay.End!.Date));
        Assert.Equal("TRANSPARENT", allDay.Transparency);

        var own = await active.Host.As(People.Stranger).Get($"{Orders.Path}/calendar?consultant=calendar");
        Assert.Equal(allDay.Uid, Assert.Single(Calendar.Load(own.Body)!.Events).Uid);
    }

    [Fact]
    public async Task An_entry_keeps_its_identity_and_grows_in_sequence()
    {
        var service = await Orders.ConfirmedAsync(Office, Orders.Workshop(active.Berlin));
        (await Office.Get($"{service.Path}/calendar")).ExpectProblem(HttpStatusCode.Conflict, "service.not-scheduled");

        var scheduled = await Office.Post($"{service.Path}/schedule", service.ETag, Orders.On("2017-08-01"));
        var before = Assert.Single(await EventsAsync(service.Path));
        (
            await Office.Post(
                $"{service.Path}/schedule",
                scheduled.Expect(HttpStatusCode.NoContent).ETag,
                Orders.On("2017-08-01", "10:00", "11:00")
            )
        ).Expect(HttpStatusCode.NoContent);
        var after = Assert.Single(await EventsAsync(service.Path));

        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence);
    }

    private async Task<IEnumerable<Ical.Net.CalendarComponents.CalendarEvent>> EventsAsync(string path) =>
        Calendar.Load((await Office.Get($"{path}/calendar")).Expect(HttpStatusCode.OK).Body)!.Events;

    private async Task<IReadOnlyList<Guid>> PagesAsync(string query)
    {
        List<Guid> ids = [];
        for (var cursor = ""; ; )
        {
            var page = (await Office.Get($"{Orders.Path}?{query}{cursor}")).Expect(HttpStatusCode.OK).Json;
            ids.AddRange(page["items"]!.AsArray().Select(s => s!["id"]!.GetValue<Guid>()));
            if ((string?)page["nextCursor"] is not { } next)
            {
                return ids;
            }

            cursor = $"&cursor={next}";
        }
    }
}

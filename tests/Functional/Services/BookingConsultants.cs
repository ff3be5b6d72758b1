using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Services;

public sealed class BookingConsultants(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    private Api Office => active.Host.As(People.Adviser);

    [Fact]
    public async Task Of_six_simultaneous_bookings_one_succeeds()
    {
        List<(Guid Id, string Path, string? ETag)> services = [];
        for (var i = 0; i < 6; i++)
        {
            services.Add(await Orders.ConfirmedAsync(Office, Orders.Workshop(active.Berlin), "wanted", $"other-{i}"));
        }

        var answers = await Task.WhenAll(
            services.Select(s => Office.Post($"{s.Path}/schedule", s.ETag, Orders.On("2017-08-01")))
        );

        Assert.Single(answers, a => a.Status == HttpStatusCode.NoContent);
        Assert.All(
            answers.Where(a => a.Status != HttpStatusCode.NoContent),
            a => a.ExpectProblem(HttpStatusCode.Conflict, "service.consultant-double-booked")
        );
        var scheduled = await Office.Get($"{Orders.Path}?consultant=wanted&status=Scheduled");
        Assert.Single(scheduled.Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Two_that_want_the_same_two_in_another_order_do_not_block_each_other()
    {
        var one = await Orders.ConfirmedAsync(Office, Orders.Workshop(active.Berlin), "anna", "bert");
        var two = await Orders.ConfirmedAsync(Office, Orders.Workshop(active.Berlin), "bert", "anna");

        var answers = await Task.WhenAll(
            Office.Post($"{one.Path}/schedule", one.ETag, Orders.On("2017-08-02")),
            Office.Post($"{two.Path}/schedule", two.ETag, Orders.On("2017-08-02"))
        );

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task A_consultant_is_free_again_when_the_other_ends_or_is_called_off()
    {
        var first = await Orders.ScheduledAsync(
            Office,
            Orders.Workshop(active.Berlin),
            Orders.On("2017-08-03", "09:00", "12:00"),
            "carla"
        );
        var second = await Orders.ConfirmedAsync(Office, Orders.Workshop(active.Berlin), "carla");
        var refused = (
            await Office.Post($"{second.Path}/schedule", second.ETag, Orders.On("2017-08-03", "11:59", "13:00"))
        ).ExpectProblem(HttpStatusCode.Conflict, "service.consultant-double-booked");
        Assert.Contains("carla", (string?)refused.Json["detail"], StringComparison.Ordinal);

        var next = (
            await Office.Post($"{second.Path}/schedule", second.ETag, Orders.On("2017-08-03", "12:00", "13:00"))
        ).Expect(HttpStatusCode.NoContent);
        (await Office.Post($"{first.Path}/cancel", first.ETag, new { reason = "too few people" })).Expect(
            HttpStatusCode.NoContent
        );
        // On its own day it may move without being postponed.
        (await Office.Post($"{second.Path}/schedule", next.ETag, Orders.On("2017-08-03", "09:00", "13:00"))).Expect(
            HttpStatusCode.NoContent
        );
    }

    [Fact]
    public async Task A_quarter_books_nobody()
    {
        var quarter = new Dictionary<string, object?> { ["when"] = "2017-Q3" };
        await Orders.ScheduledAsync(Office, Orders.Workshop(active.Berlin), quarter, "doris");
        await Orders.ScheduledAsync(Office, Orders.Workshop(active.Berlin), Orders.On("2017-08-04"), "doris");
    }
}

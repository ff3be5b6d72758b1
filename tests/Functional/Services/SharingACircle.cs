using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Services;

public sealed class SharingACircle(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    private Api Office => active.Host.As(People.Adviser);

    [Fact]
    public async Task A_network_sees_its_own_figures_and_not_those_of_the_others()
    {
        active.Host.SetDay("2017-09-20");
        var (_, path, etag) = await Orders.ScheduledAsync(
            Office,
            Orders.Circle(active.Berlin, active.Elsewhere),
            Orders.On("2017-09-14")
        );
        var delivery = Orders.Given(active.Berlin);
        delivery["participants"] = new[]
        {
            new { networkId = active.Berlin.NetworkId, count = 12 },
            new { networkId = active.Elsewhere.NetworkId, count = 7 },
        };
        var delivered = (await Office.Post($"{path}/deliver", etag, delivery)).Expect(HttpStatusCode.NoContent);
        var feedback = new[]
        {
            new { networkId = active.Berlin.NetworkId, ratings = new[] { 5 } },
            new { networkId = active.Elsewhere.NetworkId, ratings = new[] { 1, 2 } },
        };
        (await Office.Post($"{path}/evaluate", delivered.ETag, new { feedback })).Expect(HttpStatusCode.NoContent);

        var whole = (await Office.Get(path)).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(2, whole["delivery"]!["participants"]!.AsArray().Count);
        Assert.Equal(1200.50m, whole["delivery"]!["cost"]!.GetValue<decimal>());

        var own = active.Host.As(People.Coordinator);
        var seen = (await own.Get(path)).Expect(HttpStatusCode.OK).Json;
        var participants = Assert.Single(seen["delivery"]!["participants"]!.AsArray())!;
        Assert.Equal(12, participants["count"]!.GetValue<int>());
        Assert.Equal(
            active.Berlin.NetworkId,
            Assert.Single(seen["evaluation"]!["feedback"]!.AsArray())!["networkId"]!.GetValue<Guid>()
        );
        Assert.Null(seen["delivery"]!["cost"]);

        var history = (await own.Get($"{path}/history")).Expect(HttpStatusCode.OK);
        Assert.Equal(5, history.Json.AsArray().Count);
        Assert.DoesNotContain("1200.5", history.Body, StringComparison.Ordinal);
        Assert.Contains("\"count\":12", history.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"count\":7", history.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("[1,2]", history.Body, StringComparison.Ordinal);
        Assert.Contains("\"count\":7", (await Office.Get($"{path}/history")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_cancelled_by_the_office_and_requested_by_it()
    {
        var network = active.Host.As(People.Coordinator);
        (await network.Create(Orders.Path, Orders.Circle(active.Berlin, active.Elsewhere))).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        var circle = await Orders.ConfirmedAsync(Office, Orders.Circle(active.Berlin, active.Elsewhere));
        (await network.Post($"{circle.Path}/cancel", circle.ETag, new { reason = "no time" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.shared-is-cancelled-by-office"
        );
        (await Office.Post($"{circle.Path}/cancel", circle.ETag, new { reason = "no time" })).Expect(
            HttpStatusCode.NoContent
        );
    }

    [Fact]
    public async Task Only_group_formats_serve_several_partnerships()
    {
        var order = Orders.Circle(active.Berlin, active.Elsewhere);
        order["type"] = "DevelopmentWorkshop";
        (await Office.Create(Orders.Path, order)).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.serves-one-partnership"
        );
    }

    [Fact]
    public async Task A_networks_people_request_and_cancel_for_their_own_partnership_only()
    {
        var (network, stranger) = (active.Host.As(People.Coordinator), active.Host.As(People.Stranger));
        (await stranger.Create(Orders.Path, Orders.Workshop(active.Berlin))).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        var own = await Orders.ConfirmedAsync(Office, Orders.Workshop(active.Berlin));
        (await network.Post($"{own.Path}/schedule", own.ETag, Orders.On("2017-09-14"))).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        (await stranger.Get(own.Path)).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        (await stranger.Get($"{own.Path}/history")).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        (await stranger.Get($"{own.Path}/calendar")).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        (await stranger.Post($"{own.Path}/cancel", own.ETag, new { reason = "no time" })).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await network.Post($"{own.Path}/cancel", own.ETag, new { reason = "no time" })).Expect(
            HttpStatusCode.NoContent
        );
        Assert.Equal("Network", (string?)(await Office.Get(own.Path)).Json["cancelledBy"]);
    }
}

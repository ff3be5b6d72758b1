using Schulterschluss.Domain.Services;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.Services;

public sealed class DeliveringAService
{
    [Fact]
    public void Lies_in_the_past_takes_hours_and_has_participants()
    {
        var nothing = Orders.Given with { Hours = 0, Participants = [] };
        Life.Refused("service.no-hours", () => Orders.Scheduled().Deliver(nothing, Orders.Today));
        Life.Refused("service.no-participants", () => Orders.Scheduled().Deliver(nothing, Orders.Today));
        Life.Refused(
            "service.delivered-in-the-future",
            () => Orders.Scheduled().Deliver(Orders.Given, Orders.Given.Days.To.AddDays(-1))
        );
    }

    [Fact]
    public void A_day_has_twenty_four_hours_at_most()
    {
        var long1 = Orders.Given with { Hours = 24.01m };
        Life.Refused("service.too-many-hours", () => Orders.Scheduled().Deliver(long1, Orders.Today));
        var service = Orders.Scheduled();
        service.Deliver(long1 with { Days = new(new(2017, 9, 14), new(2017, 9, 15)) }, Orders.Today);
        Assert.Equal(new(new(2017, 9, 14), new(2017, 9, 15)), service.Days);
    }

    [Fact]
    public void A_cost_stands_with_the_line_that_bears_it()
    {
        Assert.Equal("Line 4", Orders.Delivered().Delivery!.BudgetLine);

        var unplanned = Orders.Requested();
        unplanned.Confirm(Orders.Plan with { BudgetLine = null });
        unplanned.Schedule(Orders.Morning, [Orders.Berlin], []);
        Life.Refused("service.cost-without-line", () => unplanned.Deliver(Orders.Given, Orders.Today));
        unplanned.Deliver(Orders.Given with { Cost = 0 }, Orders.Today);
        Assert.Equal(ServiceStatus.Delivered, unplanned.Status);
    }

    [Fact]
    public void Only_networks_that_are_served_are_counted()
    {
        var stranger = Orders.Given with { Participants = [new(Orders.Potsdam.NetworkId, 3)] };
        Life.Refused("service.figures-of-another-network", () => Orders.Scheduled().Deliver(stranger, Orders.Today));
    }

    [Fact]
    public void Evaluation_needs_a_rating_or_the_word_that_nobody_answered()
    {
        Life.Refused("service.no-feedback", () => Orders.Delivered().Evaluate(new([], NoResponse: false)));
        Life.Refused("service.feedback-and-no-response", () => Orders.Delivered().Evaluate(Rated(noResponse: true, 5)));
        var silent = Orders.Delivered();
        silent.Evaluate(new([], NoResponse: true));
        Assert.Equal(ServiceStatus.Evaluated, silent.Status);
    }

    [Fact]
    public void There_are_no_more_ratings_than_participants() =>
        Life.Refused(
            "service.more-feedback-than-participants",
            () => Orders.Delivered().Evaluate(Rated(noResponse: false, [.. Enumerable.Repeat(4, 13)]))
        );

    [Fact]
    public void Only_what_was_delivered_is_evaluated() =>
        Life.Refused("service.only-delivered-are-evaluated", () => Orders.Scheduled().Evaluate(Rated(false, 5)));

    [Fact]
    public void Its_whole_life_is_explained_by_its_events()
    {
        var service = Orders.Scheduled();
        service.Postpone("strike");
        service.Schedule(Orders.Morning, [Orders.Berlin], []);
        service.Deliver(Orders.Given, Orders.Today);
        service.Evaluate(Rated(noResponse: false, 5, 4, 4));
        Life.IsExplainedByItsEvents(service);
    }

    [Fact]
    public void Repeating_what_holds_records_nothing()
    {
        var service = Orders.Delivered();
        service.TakeEvents();
        service.Deliver(Orders.Given with { Participants = [new(Orders.Berlin.NetworkId, 12)] }, Orders.Today);
        Assert.Empty(service.TakeEvents());
        Life.Refused(
            "service.only-scheduled-are-delivered",
            () => service.Deliver(Orders.Given with { Hours = 1 }, Orders.Today)
        );
    }

    private static Evaluation Rated(bool noResponse, params int[] ratings) =>
        new([new(Orders.Berlin.NetworkId, ratings)], noResponse);
}

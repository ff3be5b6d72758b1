using Schulterschluss.Domain.Services;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.Services;

public sealed class RatingAService
{
    private static readonly Guid Network = Orders.Berlin.NetworkId;

    [Fact]
    public void What_was_delivered_is_rated_for_four_weeks()
    {
        var service = Orders.Delivered();
        var link = Open(service);
        Assert.True(link.IsOpenOn(service, Orders.Today.AddDays(FeedbackLink.DaysOpen)));
        Assert.False(link.IsOpenOn(service, Orders.Today.AddDays(FeedbackLink.DaysOpen + 1)));
        link.RequireRoom(service, answers: 0, Orders.Today);
        Life.Refused(
            "service.feedback-closed",
            () => link.RequireRoom(service, 0, Orders.Today.AddDays(FeedbackLink.DaysOpen + 1))
        );
    }

    [Fact]
    public void What_was_not_delivered_is_not_rated() =>
        Life.Refused("service.only-delivered-are-rated", () => Open(Orders.Scheduled()));

    [Fact]
    public void Whoever_was_not_there_is_not_asked()
    {
        var circle = Orders.Delivered(Orders.Circle);
        Life.Refused("service.nobody-to-ask", () => Open(circle, Orders.Potsdam.NetworkId));
        Life.Refused("service.nobody-to-ask", () => Open(circle, Guid.CreateVersion7()));
    }

    [Fact]
    public void Nobody_rates_more_often_than_people_were_there()
    {
        var service = Orders.Delivered();
        var link = Open(service);
        link.RequireRoom(service, answers: 11, Orders.Today);
        Life.Refused("service.feedback-complete", () => link.RequireRoom(service, answers: 12, Orders.Today));
    }

    [Fact]
    public void A_withdrawn_link_is_closed_until_it_is_opened_under_another_address()
    {
        var service = Orders.Delivered();
        var link = Open(service);
        link.Reopen(service, "other", Orders.Today);
        Assert.Equal("token", link.Token);

        link.Withdraw();
        link.TakeEvents();
        link.Withdraw();
        Assert.Empty(link.TakeEvents());
        Life.Refused("service.feedback-closed", () => link.RequireRoom(service, 0, Orders.Today));

        link.Reopen(service, "other", Orders.Today.AddDays(1));
        Assert.Equal(("other", Orders.Today.AddDays(1 + FeedbackLink.DaysOpen)), (link.Token, link.OpenUntil));
    }

    [Fact]
    public void With_the_evaluation_it_is_over()
    {
        var service = Orders.Delivered();
        var link = Open(service);
        service.Evaluate(new([new(Network, [5, 4, 4])], NoResponse: false));
        Life.Refused("service.feedback-closed", () => link.RequireRoom(service, 3, Orders.Today));
        link.Withdraw();
        Life.Refused("service.only-delivered-are-rated", () => link.Reopen(service, "other", Orders.Today));
    }

    [Theory]
    [InlineData(new int[0], 0, null)]
    [InlineData(new[] { 5 }, null, null)]
    [InlineData(new[] { 5, 4 }, null, null)]
    [InlineData(new[] { 5, 4, 4 }, 3, 4.33)]
    public void One_or_two_answers_are_not_told(int[] ratings, int? answers, double? average)
    {
        var figures = FeedbackFigures.Of(Network, ratings);
        Assert.Equal(answers, figures.Answers);
        Assert.Equal((decimal?)average, figures.Average is { } exact ? decimal.Round(exact, 2) : null);
    }

    [Fact]
    public void How_many_gave_which_rating_is_told_when_no_rating_was_given_by_one_or_two()
    {
        Assert.Equal([0, 0, 0, 3, 4], FeedbackFigures.Of(Network, [5, 5, 5, 5, 4, 4, 4]).Counts!);
        Assert.Null(FeedbackFigures.Of(Network, [5, 5, 5, 5, 4, 4]).Counts);
    }

    private static FeedbackLink Open(Service service, Guid? network = null) =>
        FeedbackLink.Open(Guid.CreateVersion7(), service, network ?? Network, "token", Orders.Today);
}

using System.Net;
using System.Text.RegularExpressions;
using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Common;
using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.Functional.Services;

/// <summary>Participants without an account, under the address of their network.</summary>
public sealed partial class RatingAService(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    [Fact]
    public async Task A_browser_counts_once_also_when_it_sends_twice_at_the_same_time()
    {
        var (service, token) = await AskedAsync(participants: 12);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => SendAsync(new GiveFeedback(token, 4, "one and the same")))
        );
        Assert.Single(answers, counted => counted);
        await SendAsync(new GiveFeedback(token, 4, "another"));
        Assert.Null((await StateAsync(service)).Figures.Answers);
        await SendAsync(new GiveFeedback(token, 1, "a third"));
        Assert.Equal(
            (3, 3m),
            ((await StateAsync(service)).Figures.Answers, (await StateAsync(service)).Figures.Average)
        );
    }

    [Fact]
    public async Task There_are_never_more_answers_than_participants()
    {
        var (service, token) = await AskedAsync(participants: 3);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(async i =>
                {
                    try
                    {
                        return await SendAsync(new GiveFeedback(token, 5, $"browser-{i}"));
                    }
                    catch (BrokenRuleException refused)
                    {
                        Assert.Equal("service.feedback-complete", refused.Rules[0].Code);
                        return false;
                    }
                })
        );
        Assert.Equal(3, answers.Count(counted => counted));
        Assert.Equal(3, (await StateAsync(service)).Figures.Answers);
    }

    [Fact]
    public async Task A_withdrawn_address_leads_nowhere_and_the_next_one_keeps_the_answers()
    {
        var (service, token) = await AskedAsync(participants: 12);
        foreach (var browser in new[] { "a", "b", "c" })
        {
            await SendAsync(new GiveFeedback(token, 5, browser));
        }

        await SendAsync(new WithdrawFeedbackLink(service, active.Berlin.NetworkId), People.Adviser);
        Assert.Equal(HttpStatusCode.NotFound, (await active.Host.As().Get($"/evaluation/{token}")).Status);
        Assert.Null((await StateAsync(service)).Token);

        await SendAsync(new OpenFeedbackLink(service, active.Berlin.NetworkId), People.Adviser);
        var state = await StateAsync(service);
        Assert.NotEqual(token, state.Token);
        Assert.Equal(3, state.Figures.Answers);
        Assert.False(await SendAsync(new GiveFeedback(state.Token!, 1, "a")));
    }

    [Fact]
    public async Task The_page_is_open_without_an_account_and_asks_for_nothing_but_a_rating()
    {
        var (_, token) = await AskedAsync(participants: 12);
        using var participant = new Web(active.Host.Address);
        await participant.Get($"/evaluation/{token}");
        Assert.Equal(HttpStatusCode.OK, participant.Status);
        Assert.Equal(
            ["Rating"],
            participant
                .Page.QuerySelectorAll("main form [name^=Input]")
                .Select(e => e.GetAttribute("name")![6..])
                .Distinct()
        );
        await participant.Submit("feedback");
        Assert.Equal(HttpStatusCode.BadRequest, participant.Status);
        await participant.Submit("feedback", ("Rating", "6"));
        Assert.Equal(HttpStatusCode.BadRequest, participant.Status);
        await participant.Submit("feedback", ("Rating", "5"));
        Assert.Equal("Vielen Dank", participant.Heading);
        Assert.Equal($"/evaluation/{token}", participant.Path);

        active.Host.SetDay("2017-10-19");
        using var late = new Web(active.Host.Address);
        await late.Get($"/evaluation/{token}");
        Assert.Contains("geschlossen", late.Text, StringComparison.Ordinal);
        await late.Get("/evaluation/nothing");
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
    }

    [Fact]
    public async Task An_answer_keeps_neither_time_nor_origin()
    {
        var (_, token) = await AskedAsync(participants: 12);
        await SendAsync(new GiveFeedback(token, 2, "secret of a browser"));
        var mapping = active
            .Host.Services.GetRequiredService<IDocumentStore>()
            .Options.FindOrResolveDocumentType(typeof(FeedbackAnswer));
        Assert.False(mapping.Metadata.LastModified.Enabled);
        Assert.False(mapping.Metadata.LastModifiedBy.Enabled);
        Assert.False(mapping.Metadata.CorrelationId.Enabled);
    }

    [Fact]
    public async Task Only_the_office_hands_addresses_out()
    {
        var (service, _) = await AskedAsync(participants: 12);
        await Assert.ThrowsAsync<Application.Common.ForbiddenException>(() =>
            SendAsync(new OpenFeedbackLink(service, active.Berlin.NetworkId), People.Coordinator)
        );
        Assert.Null((await SendAsync(new ListFeedback(service), People.Coordinator))[0].Token);
    }

    [Fact]
    public async Task Single_answers_show_neither_with_the_service_nor_in_its_history()
    {
        var (service, _) = await AskedAsync(participants: 12);
        var path = Orders.PathOf(service);
        var office = active.Host.As(People.Adviser);
        var feedback = new[] { new { networkId = active.Berlin.NetworkId, ratings = new[] { 1, 5 } } };
        (await office.Post($"{path}/evaluate", (await office.Get(path)).ETag, new { feedback })).Expect(
            HttpStatusCode.NoContent
        );
        var figures = (await office.Get(path)).Json["evaluation"]!["feedback"]![0]!;
        Assert.Null(figures["answers"]);
        Assert.Null(figures["average"]);
        Assert.DoesNotMatch(Ratings(), (await office.Get($"{path}/history")).Body);
    }

    private async Task<(Guid Service, string Token)> AskedAsync(int participants)
    {
        active.Host.SetDay("2017-06-01");
        var office = active.Host.As(People.Adviser);
        var (id, path, etag) = await Orders.ScheduledAsync(
            office,
            Orders.Workshop(active.Berlin),
            Orders.On("2017-09-14")
        );
        active.Host.SetDay("2017-09-20");
        (await office.Post($"{path}/deliver", etag, Orders.Given(active.Berlin, participants))).Expect(
            HttpStatusCode.NoContent
        );
        await SendAsync(new OpenFeedbackLink(id, active.Berlin.NetworkId), People.Adviser);
        return (id, (await StateAsync(id)).Token!);
    }

    private async Task<NetworkFeedbackState> StateAsync(Guid service) =>
        Assert.Single(await SendAsync(new ListFeedback(service), People.Adviser));

    private async Task<T> SendAsync<T>(IRequest<T> message, Person? by = null)
    {
        await using var scope = active.Host.Services.CreateAsyncScope();
        if (by is not null)
        {
            scope
                .ServiceProvider.GetRequiredService<CurrentActor>()
                .Become(new(by.Id, by.Id, by.Role, by.Side, by.Network));
        }

        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, Api.Stop);
    }

    [GeneratedRegex("ratings", RegexOptions.None, 1000)]
    private static partial Regex Ratings();
}

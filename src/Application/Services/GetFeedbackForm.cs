using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>What a participant is asked about. Whoever has the address may see it.</summary>
/// <param name="Browser">The browser's secret, where it has one.</param>
[Requires(Permissions.Public)]
public sealed record GetFeedbackForm(string Token, string? Browser = null) : IQuery<FeedbackForm>;

/// <param name="IsOpen">False once it has run out, or the figures were taken over.</param>
/// <param name="HasAnswered">This browser did.</param>
public sealed record FeedbackForm(
    ServiceType Type,
    string Title,
    DateRange Days,
    string NetworkName,
    DateOnly OpenUntil,
    bool IsOpen,
    bool HasAnswered
);

internal sealed class GetFeedbackFormHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<GetFeedbackForm, FeedbackForm>
{
    public async Task<FeedbackForm> Handle(GetFeedbackForm query, CancellationToken ct)
    {
        var link = await session.GetLinkAsync(query.Token, ct);
        var service = await session.GetAsync<Service>(link.ServiceId, ct);
        var network = await session.GetNetworkAsync(link.NetworkId, ct);
        return new(
            service.Order.Type,
            service.Order.Title,
            service.Days,
            network.Profile.Name,
            link.OpenUntil,
            link.IsOpenOn(service, clock.Today()),
            query.Browser is { } browser
                && await session.LoadAsync<FeedbackAnswer>(FeedbackLoading.AnswerIdOf(link.Id, browser), ct) is not null
        );
    }
}

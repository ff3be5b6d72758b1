using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>How far the participants' evaluation is, by network; a network's people see their own.</summary>
[Requires(ServicePermissions.Read)]
public sealed record ListFeedback(Guid ServiceId) : IQuery<IReadOnlyList<NetworkFeedbackState>>;

/// <param name="Token">Of the address, for whoever may hand it out; null while there is none.</param>
public sealed record NetworkFeedbackState(
    Guid NetworkId,
    int Participants,
    string? Token,
    DateOnly? OpenUntil,
    FeedbackFigures Figures
);

internal sealed class ListFeedbackHandler(IQuerySession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ListFeedback, IReadOnlyList<NetworkFeedbackState>>
{
    public async Task<IReadOnlyList<NetworkFeedbackState>> Handle(ListFeedback query, CancellationToken ct)
    {
        var service = await session.GetVisibleAsync(query.ServiceId, actor, ct);
        if (service.Status != ServiceStatus.Delivered)
        {
            return [];
        }

        IReadOnlyCollection<Guid> seen =
            actor.Side == Side.Network ? await session.OwnNetworkIdsAsync(actor, ct) : [.. service.NetworkIds];
        var links = await session.Query<FeedbackLink>().Where(l => l.ServiceId == service.Id).ToListAsync(ct);
        var today = clock.Today();
        return
        [
            .. from answers in await session.AnswersAsync(service, ct)
            where seen.Contains(answers.NetworkId) && service.ParticipantsOf(answers.NetworkId) > 0
            let open = links.FirstOrDefault(l => l.NetworkId == answers.NetworkId && l.IsOpenOn(service, today))
            select new NetworkFeedbackState(
                answers.NetworkId,
                service.ParticipantsOf(answers.NetworkId),
                actor.Has(ServicePermissions.Provide) ? open?.Token : null,
                open?.OpenUntil,
                FeedbackFigures.Of(answers.NetworkId, answers.Ratings)
            ),
        ];
    }
}

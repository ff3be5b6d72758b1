using System.Text.Json.Nodes;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

[Requires(ServicePermissions.Read)]
public sealed record GetServiceHistory(Guid Id) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetServiceHistoryHandler(IQuerySession session, ICurrentActor actor, IActorDirectory directory)
    : IRequestHandler<GetServiceHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetServiceHistory query, CancellationToken ct)
    {
        var service = await session.GetVisibleAsync(query.Id, actor, ct);
        var own = actor.Side == Side.Network && service.IsShared() ? await session.OwnNetworkIdsAsync(actor, ct) : null;
        return await session.HistoryOfAsync<Service>(
            query.Id,
            directory,
            ct,
            document =>
            {
                HideRatings(document);
                if (own is not null)
                {
                    HideOthers(document, own);
                }
            }
        );
    }

    /// <summary>Single answers are nobody's business; the figures stand with the service.</summary>
    private static void HideRatings(JsonObject document)
    {
        foreach (var feedback in document["evaluation"]?["feedback"]?.AsArray() ?? [])
        {
            (feedback as JsonObject)?.Remove("ratings");
        }
    }

    /// <summary>The same that <see cref="ServiceDetails.ForNetwork"/> hides.</summary>
    private static void HideOthers(JsonObject document, Guid[] own)
    {
        (document["plan"] as JsonObject)?.Remove("budgetLine");
        if (document["delivery"] is JsonObject delivery)
        {
            delivery.Remove("cost");
            delivery.Remove("budgetLine");
            delivery["participants"] = Only(own, delivery["participants"]);
        }

        if (document["evaluation"] is JsonObject evaluation)
        {
            evaluation["feedback"] = Only(own, evaluation["feedback"]);
        }
    }

    private static JsonArray Only(Guid[] own, JsonNode? figures) =>
        [
            .. ((JsonArray)figures!)
                .Where(figure => own.Contains(figure!["networkId"]!.GetValue<Guid>()))
                .Select(figure => figure!.DeepClone()),
        ];
}

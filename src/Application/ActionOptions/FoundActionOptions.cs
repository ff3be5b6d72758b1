using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.ActionOptions;

internal sealed class FoundActionOptions : IThingSource
{
    public string Permission => ActionOptionPermissions.Read;

    public async Task<IEnumerable<FoundThing>> FindAsync(
        IQuerySession session,
        ICurrentActor actor,
        string text,
        CancellationToken ct
    )
    {
        var options = session
            .Query<ActionOption>()
            .Where(o => o.Plan.Title.Contains(text, StringComparison.OrdinalIgnoreCase));
        if (actor.Side == Side.Network)
        {
            var own = await session.IdsOfNetworkAsync(actor.NetworkId ?? Guid.Empty, ct);
            options = options.Where(o => o.NetworkId.IsOneOf(own));
        }

        var found = await options
            .OrderByDescending(o => o.Id)
            .Take(SearchEverything.MaxOfKind)
            .Select(o => new
            {
                o.Id,
                o.Plan.Title,
                o.Status,
            })
            .ToListAsync(ct);
        return found.Select(o => new FoundThing(ThingKind.ActionOption, o.Id, o.Title, o.Status.ToString()));
    }
}

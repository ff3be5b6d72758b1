using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

internal sealed class FoundServices : IThingSource
{
    public string Permission => ServicePermissions.Read;

    public async Task<IEnumerable<FoundThing>> FindAsync(
        IQuerySession session,
        ICurrentActor actor,
        string text,
        CancellationToken ct
    )
    {
        var visible = await session.ServicesAsync(new(), actor, ct);
        var found = await visible
            .Where(s => s.Order.Title.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(s => s.Id)
            .Take(SearchEverything.MaxOfKind)
            .Select(s => new
            {
                s.Id,
                s.Order.Title,
                s.Status,
            })
            .ToListAsync(ct);
        return found.Select(s => new FoundThing(ThingKind.Service, s.Id, s.Title, s.Status.ToString()));
    }
}

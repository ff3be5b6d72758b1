using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>Grants by number or title, vouchers by payee, reason or receipt.</summary>
internal sealed class FoundGrants(TimeProvider clock) : IThingSource
{
    public string Permission => GrantPermissions.Read;

    public async Task<IEnumerable<FoundThing>> FindAsync(
        IQuerySession session,
        ICurrentActor actor,
        string text,
        CancellationToken ct
    )
    {
        var grants = await session
            .Query<Grant>()
            .Where(g =>
                g.Content.NoticeNumber.Contains(text, StringComparison.OrdinalIgnoreCase)
                || g.Content.Title.Contains(text, StringComparison.OrdinalIgnoreCase)
            )
            .OrderByDescending(g => g.Content.Period.From)
            .Take(SearchEverything.MaxOfKind)
            .Select(g => new
            {
                g.Id,
                g.Content.NoticeNumber,
                g.Content.Title,
                g.Content.Period,
            })
            .ToListAsync(ct);
        var vouchers = await session
            .Query<Voucher>()
            .Containing(text)
            .OrderByDescending(v => v.Id)
            .Take(SearchEverything.MaxOfKind)
            .Select(v => new
            {
                v.Id,
                v.Content.DocumentRef,
                v.Content.Reason,
                v.Status,
            })
            .ToListAsync(ct);
        return
        [
            .. grants.Select(g => new FoundThing(
                ThingKind.Grant,
                g.Id,
                $"{g.NoticeNumber}: {g.Title}",
                GrantPhases.Of(g.Period, clock.Today()).ToString()
            )),
            .. vouchers.Select(v => new FoundThing(
                ThingKind.Voucher,
                v.Id,
                $"{v.DocumentRef}: {v.Reason}",
                v.Status.ToString()
            )),
        ];
    }
}

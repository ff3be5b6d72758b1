using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Terms that are over, terminations that take effect, seals that expire, rest for a late report or may be used again.</summary>
[Requires(CatchUpPermissions.Run)]
public sealed record CatchUpPartnerships : ICatchUp;

internal sealed class CatchUpPartnershipsHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<CatchUpPartnerships, int>
{
    public async Task<int> Handle(CatchUpPartnerships command, CancellationToken ct)
    {
        var today = clock.Today();
        var running = await session
            .Query<Partnership>()
            .Where(p =>
                p.Status == PartnershipStatus.Active
                || p.Status == PartnershipStatus.Suspended
                || p.Status == PartnershipStatus.InRenewal
            )
            .ToListAsync(ct);
        var due = running.Where(p => p.IsBehindOn(today)).ToList();
        foreach (var partnership in due)
        {
            var @case = new PartnershipCase(partnership, await session.GetNetworkAsync(partnership.NetworkId, ct));
            partnership.CatchUp(today);
            await session.SaveAsync(@case, today, ct);
        }

        return due.Count;
    }
}

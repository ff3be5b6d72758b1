using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>Networks that nobody confirmed for eighteen months become dormant.</summary>
[Requires(CatchUpPermissions.Run)]
public sealed record CatchUpNetworks : ICatchUp;

internal sealed class CatchUpNetworksHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<CatchUpNetworks, int>
{
    public async Task<int> Handle(CatchUpNetworks command, CancellationToken ct)
    {
        var today = clock.Today();
        var listed = await session.Query<Network>().Where(n => n.Status == NetworkStatus.Listed).ToListAsync(ct);
        var due = listed.Where(n => n.StatusOn(today) == NetworkStatus.Dormant).ToList();
        foreach (var network in due)
        {
            network.CatchUp(today);
            session.Record(network);
        }

        await session.SaveChangesAsync(ct);
        return due.Count;
    }
}

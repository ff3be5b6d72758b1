using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>Entries that wait for a review, and those that nobody has confirmed for a year.</summary>
internal sealed class NetworkTasks(IRegisterSearch register) : IDeskSource
{
    private const int Shown = 20;

    public string Permission => NetworkPermissions.Write;

    public Task<IEnumerable<DeskTask>> TasksAsync(
        IQuerySession session,
        ICurrentActor actor,
        DateOnly today,
        CancellationToken ct
    ) => actor.Side == Side.Network ? OwnAsync(session, actor, today, ct) : OfOfficeAsync(session, today, ct);

    private static async Task<IEnumerable<DeskTask>> OwnAsync(
        IQuerySession session,
        ICurrentActor actor,
        DateOnly today,
        CancellationToken ct
    ) =>
        await session.LoadAsync<Network>(actor.NetworkId ?? Guid.Empty, ct) is { } own && own.IsStaleOn(today)
            ? [new(DeskTaskKind.ConfirmNetwork, own.Id, own.Profile.Name)]
            : [];

    private async Task<IEnumerable<DeskTask>> OfOfficeAsync(IQuerySession session, DateOnly today, CancellationToken ct)
    {
        var waiting = await session
            .Query<Network>()
            .Where(n => n.Status == NetworkStatus.Submitted)
            .OrderBy(n => n.Profile.Name)
            .Take(Shown)
            .Select(n => new { n.Id, n.Profile.Name })
            .ToListAsync(ct);
        // As many as the list shows to which the task leads.
        var filter = new RegisterFilter { States = [NetworkStatus.Listed], Stale = true };
        var stale = await register.FindAllAsync(filter, new RegisterViewer(SeesAll: true), today, ct);
        var reviews = waiting.Select(n => new DeskTask(DeskTaskKind.ReviewNetwork, n.Id, n.Name));
        return stale.Count == 0
            ? reviews
            : [.. reviews, new(DeskTaskKind.StaleNetworks, ThingId: null, "", Count: stale.Count)];
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>What an entry lacks for its publication, and what about it is worth a second look.</summary>
[Requires(NetworkPermissions.Read)]
public sealed record CheckNetwork(Guid Id) : IQuery<NetworkCheck>;

/// <param name="Missing">The rules that forbid to submit or list it.</param>
/// <param name="Warnings">Likely duplicates, a free mailbox, a confirmation long past.</param>
public sealed record NetworkCheck(IReadOnlyList<CheckFinding> Missing, IReadOnlyList<CheckFinding> Warnings);

internal sealed class CheckNetworkHandler(
    IQuerySession session,
    AutoMapper.IConfigurationProvider maps,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<CheckNetwork, NetworkCheck>
{
    public async Task<NetworkCheck> Handle(CheckNetwork query, CancellationToken ct)
    {
        var network = await session.GetAsync<Network>(query.Id, ct);
        if (!actor.SeesUnpublished(query.Id))
        {
            throw new NotFoundException(nameof(Network), query.Id);
        }

        if (network.MergedInto is { } target)
        {
            throw new MovedException(target);
        }

        List<CheckFinding> warnings = [.. await DuplicatesAsync(network, ct)];
        if (network.Profile.PublicContact is { } mailbox && FreeMail.IsFreeMail(mailbox))
        {
            warnings.Add(CheckFinding.Of(NetworkChecks.FreeMail, mailbox));
        }

        if (network.IsStaleOn(clock.Today()))
        {
            warnings.Add(CheckFinding.Of(NetworkChecks.Stale, Network.StaleAfterMonths));
        }

        var missing = Network.MissingFor(network.Profile, consent: network.ConsentBy is not null);
        return new([.. missing.Select(CheckFinding.Of)], warnings);
    }

    /// <summary>A network's people learn of public entries only.</summary>
    private async Task<IEnumerable<CheckFinding>> DuplicatesAsync(Network network, CancellationToken ct)
    {
        var names = (await session.NamesNearAsync(network.Profile.Districts, maps, ct))
            .Where(n => actor.Side != Side.Network || n.Status is NetworkStatus.Listed or NetworkStatus.Dormant)
            .ToDictionary(n => n.Id);
        return names
            .Values.ToDuplicateIndex()
            .Of(network.Id, network.Profile.Name, network.Profile.Districts)
            .Select(d =>
                CheckFinding.Of(NetworkChecks.LikelyDuplicate, names[d.Item].Name, d.Item) with
                {
                    NetworkId = d.Item,
                }
            );
    }
}

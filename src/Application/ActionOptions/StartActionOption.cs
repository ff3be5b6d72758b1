using Marten;
using MediatR;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Application.Partnerships.Contracts;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.ActionOptions;

[Requires(ActionOptionPermissions.Write)]
public sealed record StartActionOption(Guid Id, Guid Version) : ICommand;

internal sealed class StartActionOptionHandler(
    IDocumentSession session,
    ICurrentActor actor,
    IOptions<ActionOptionSettings> settings,
    TimeProvider clock
) : IRequestHandler<StartActionOption, Guid>
{
    public async Task<Guid> Handle(StartActionOption command, CancellationToken ct)
    {
        var option = await session.GetAsync(command.Id, command.Version, actor, ct);
        var network = await session.GetNetworkAsync(option.NetworkId, ct);
        await session.PassAsync([$"action-options-in-progress/{network.Id}"], ct);
        option.Start(
            await PartnershipAllowsAsync(network.Id, ct),
            await CountInProgressAsync(network.Id, option.Id, ct),
            settings.Value.MaxInProgress,
            clock.Today()
        );
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return option.Version;
    }

    private async Task<bool> PartnershipAllowsAsync(Guid networkId, CancellationToken ct)
    {
        var status = (await session.OpenPartnershipOfAsync(networkId, ct))?.StatusOn(clock.Today());
        return status == PartnershipStatus.Active
            || (status == PartnershipStatus.InNegotiation && settings.Value.StartInNegotiation);
    }

    private async Task<int> CountInProgressAsync(Guid networkId, Guid except, CancellationToken ct)
    {
        var ids = await session.IdsOfNetworkAsync(networkId, ct);
        return await session
            .Query<ActionOption>()
            .CountAsync(
                o => o.NetworkId.IsOneOf(ids) && o.Status == ActionOptionStatus.InProgress && o.Id != except,
                ct
            );
    }
}

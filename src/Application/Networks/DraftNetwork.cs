using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Write)]
public sealed record DraftNetwork(NetworkProfile Profile) : ICreate<Network>;

internal sealed class DraftNetworkValidator : AbstractValidator<DraftNetwork>
{
    public DraftNetworkValidator(TimeProvider clock) =>
        RuleFor(c => c.Profile).SetValidator(new NetworkProfileValidator(clock)).OverridePropertyName(string.Empty);
}

internal sealed class DraftNetworkHandler(IDocumentSession session, ICurrentActor actor, INewIds ids)
    : IRequestHandler<DraftNetwork, Created>
{
    public async Task<Created> Handle(DraftNetwork command, CancellationToken ct)
    {
        var network = Network.Draft(await NewIdAsync(ct), command.Profile);
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return new(network.Id, network.Version);
    }

    /// <summary>A network's person drafts the one network that they belong to; the office drafts any.</summary>
    private async Task<Guid> NewIdAsync(CancellationToken ct)
    {
        if (actor.Side != Side.Network)
        {
            return ids.Next();
        }

        var own = actor.NetworkId ?? throw new ForbiddenException();
        return await session.LoadAsync<Network>(own, ct) is null
            ? ids.Use(own)
            : throw new BrokenRuleException(NetworkRules.AlreadyExists);
    }
}

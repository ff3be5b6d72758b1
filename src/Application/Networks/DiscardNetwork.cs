using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Write)]
public sealed record DiscardNetwork(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class DiscardNetworkValidator : AbstractValidator<DiscardNetwork>
{
    public DiscardNetworkValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class DiscardNetworkHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<DiscardNetwork, Guid>
{
    public async Task<Guid> Handle(DiscardNetwork command, CancellationToken ct)
    {
        var network = await session.GetAsync(command.Id, command.Version, actor, ct);
        network.Discard(command.Reason);
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return network.Version;
    }
}

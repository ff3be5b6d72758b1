using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Review)]
public sealed record RejectNetwork(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class RejectNetworkValidator : AbstractValidator<RejectNetwork>
{
    public RejectNetworkValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class RejectNetworkHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<RejectNetwork, Guid>
{
    public async Task<Guid> Handle(RejectNetwork command, CancellationToken ct)
    {
        var network = await session.GetAsync(command.Id, command.Version, actor, ct);
        network.Reject(command.Reason);
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return network.Version;
    }
}

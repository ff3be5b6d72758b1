using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Review)]
public sealed record ArchiveNetwork(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class ArchiveNetworkValidator : AbstractValidator<ArchiveNetwork>
{
    public ArchiveNetworkValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class ArchiveNetworkHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<ArchiveNetwork, Guid>
{
    public async Task<Guid> Handle(ArchiveNetwork command, CancellationToken ct)
    {
        var network = await session.GetAsync(command.Id, command.Version, actor, ct);
        network.Archive(command.Reason);
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return network.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Write)]
public sealed record ChangeNetworkProfile(Guid Id, Guid Version, NetworkProfile Profile) : ICommand;

internal sealed class ChangeNetworkProfileValidator : AbstractValidator<ChangeNetworkProfile>
{
    public ChangeNetworkProfileValidator(TimeProvider clock) =>
        RuleFor(c => c.Profile).SetValidator(new NetworkProfileValidator(clock)).OverridePropertyName(string.Empty);
}

internal sealed class ChangeNetworkProfileHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<ChangeNetworkProfile, Guid>
{
    public async Task<Guid> Handle(ChangeNetworkProfile command, CancellationToken ct)
    {
        var network = await session.GetAsync(command.Id, command.Version, actor, ct);
        network.ChangeProfile(command.Profile);
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return network.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Networks;

/// <summary>Two entries mean the same network: the first becomes a redirect to the second.</summary>
/// <param name="Version">Of the entry that goes.</param>
/// <param name="IntoVersion">Of the entry that stays; both must be current.</param>
[Requires(NetworkPermissions.Merge)]
public sealed record MergeNetworks(Guid Id, Guid Version, Guid Into, Guid IntoVersion) : ICommand;

internal sealed class MergeNetworksValidator : AbstractValidator<MergeNetworks>
{
    public MergeNetworksValidator()
    {
        RuleFor(c => c.Into).NotEmpty();
        RuleFor(c => c.IntoVersion).NotEmpty();
    }
}

internal sealed class MergeNetworksHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<MergeNetworks, Guid>
{
    public async Task<Guid> Handle(MergeNetworks command, CancellationToken ct)
    {
        var source = await session.GetAsync(command.Id, command.Version, actor, ct);
        var target = await session.GetAsync(command.Into, command.IntoVersion, actor, ct);
        source.MergeInto(target);
        session.Record(source);
        session.Record(target);
        await session.SaveChangesAsync(ct);
        return source.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>Two entries mean the same network: the first becomes a redirect to the second.</summary>
/// <param name="Version">Of the entry that goes.</param>
/// <param name="IntoVersion">Of the entry that stays; both must be current.</param>
/// <param name="Take">Fields that the one that stays takes over from the one that goes; without, it keeps its own.</param>
/// <param name="Join">Lists that then hold the entries of both.</param>
[Requires(NetworkPermissions.Merge)]
public sealed record MergeNetworks(
    Guid Id,
    Guid Version,
    Guid Into,
    Guid IntoVersion,
    IReadOnlyList<ProfileField>? Take = null,
    IReadOnlyList<ProfileField>? Join = null
) : ICommand;

internal sealed class MergeNetworksValidator : AbstractValidator<MergeNetworks>
{
    public MergeNetworksValidator()
    {
        RuleFor(c => c.Into).NotEmpty();
        RuleFor(c => c.IntoVersion).NotEmpty();
        RuleForEach(c => c.Take).IsInEnum();
        RuleForEach(c => c.Join)
            .Must(field => field.IsList())
            .WithErrorCode("not-a-list")
            .WithMessage((_, field) => Messages.Format("not-a-list", field));
        RuleFor(c => c.Join)
            .Must((c, join) => (c.Take ?? []).Concat(join ?? []).CountBy(field => field).All(count => count.Value == 1))
            .WithErrorCode("repeated-choice")
            .WithMessage(_ => Messages.Get("repeated-choice"));
    }
}

internal sealed class MergeNetworksHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<MergeNetworks, Guid>
{
    public async Task<Guid> Handle(MergeNetworks command, CancellationToken ct)
    {
        var source = await session.GetAsync(command.Id, command.Version, actor, ct);
        var target = await session.GetAsync(command.Into, command.IntoVersion, actor, ct);
        source.MergeInto(target, new(command.Take ?? [], command.Join ?? []));
        session.Record(source);
        session.Record(target);
        await session.SaveChangesAsync(ct);
        return source.Version;
    }
}

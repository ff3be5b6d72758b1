using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.ActionOptions;

[Requires(ActionOptionPermissions.Write)]
public sealed record AbandonActionOption(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class AbandonActionOptionValidator : AbstractValidator<AbandonActionOption>
{
    public AbandonActionOptionValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class AbandonActionOptionHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<AbandonActionOption, Guid>
{
    public async Task<Guid> Handle(AbandonActionOption command, CancellationToken ct)
    {
        var option = await session.GetAsync(command.Id, command.Version, actor, ct);
        option.Abandon(command.Reason);
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return option.Version;
    }
}

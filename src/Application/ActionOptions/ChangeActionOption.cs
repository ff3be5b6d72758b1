using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.ActionOptions;

[Requires(ActionOptionPermissions.Write)]
public sealed record ChangeActionOption(Guid Id, Guid Version, ActionOptionDraft Draft) : ICommand;

internal sealed class ChangeActionOptionValidator : AbstractValidator<ChangeActionOption>
{
    public ChangeActionOptionValidator() =>
        RuleFor(c => c.Draft).SetValidator(new ActionOptionDraftValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ChangeActionOptionHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<ChangeActionOption, Guid>
{
    public async Task<Guid> Handle(ChangeActionOption command, CancellationToken ct)
    {
        var option = await session.GetAsync(command.Id, command.Version, actor, ct);
        option.Change(command.Draft.ToPlan());
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return option.Version;
    }
}

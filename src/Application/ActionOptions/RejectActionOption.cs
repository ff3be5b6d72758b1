using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.ActionOptions;

[Requires(ActionOptionPermissions.Write)]
public sealed record RejectActionOption(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class RejectActionOptionValidator : AbstractValidator<RejectActionOption>
{
    public RejectActionOptionValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class RejectActionOptionHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<RejectActionOption, Guid>
{
    public async Task<Guid> Handle(RejectActionOption command, CancellationToken ct)
    {
        var option = await session.GetAsync(command.Id, command.Version, actor, ct);
        option.Reject(command.Reason);
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return option.Version;
    }
}

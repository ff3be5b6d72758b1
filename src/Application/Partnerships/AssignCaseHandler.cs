using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <param name="CaseHandler">Opaque id of the person who leads the case from now on.</param>
[Requires(PartnershipPermissions.Lead)]
public sealed record AssignCaseHandler(Guid Id, Guid Version, string CaseHandler) : ICommand;

internal sealed class AssignCaseHandlerValidator : AbstractValidator<AssignCaseHandler>
{
    public AssignCaseHandlerValidator(IActorDirectory directory) =>
        RuleFor(c => c.CaseHandler).NotEmpty().Person(directory);
}

internal sealed class AssignCaseHandlerHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<AssignCaseHandler, Guid>
{
    public async Task<Guid> Handle(AssignCaseHandler command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.AssignCaseHandler(command.CaseHandler, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

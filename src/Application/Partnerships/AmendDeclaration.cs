using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Proposes the next text of a declaration in force (Nachtrag); it takes effect when both sides have signed it.</summary>
[Requires(PartnershipPermissions.Lead)]
public sealed record AmendDeclaration(Guid Id, Guid Version, DeclarationText Text) : ICommand;

internal sealed class AmendDeclarationValidator : AbstractValidator<AmendDeclaration>
{
    public AmendDeclarationValidator() =>
        RuleFor(c => c.Text).SetValidator(new DeclarationTextValidator()).OverridePropertyName(string.Empty);
}

internal sealed class AmendDeclarationHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<AmendDeclaration, Guid>
{
    public async Task<Guid> Handle(AmendDeclaration command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.ProposeAmendment(command.Text.ToDeclaration(), clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

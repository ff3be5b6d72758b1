using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record DraftDeclaration(Guid Id, Guid Version, DeclarationText Text) : ICommand;

internal sealed class DraftDeclarationValidator : AbstractValidator<DraftDeclaration>
{
    public DraftDeclarationValidator() =>
        RuleFor(c => c.Text).SetValidator(new DeclarationTextValidator()).OverridePropertyName(string.Empty);
}

internal sealed class DraftDeclarationHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<DraftDeclaration, Guid>
{
    public async Task<Guid> Handle(DraftDeclaration command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.DraftDeclaration(command.Text.ToDeclaration(), clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

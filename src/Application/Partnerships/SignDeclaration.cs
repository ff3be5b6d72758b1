using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="Capacity">What entitles the signer to sign for their side.</param>
[Requires(PartnershipPermissions.Sign)]
public sealed record SignDeclaration(Guid Id, Guid Version, string Capacity) : ICommand;

internal sealed class SignDeclarationValidator : AbstractValidator<SignDeclaration>
{
    public SignDeclarationValidator() =>
        RuleFor(c => c.Capacity).NotEmpty().MaximumLength(Declaration.CapacityMaxLength);
}

internal sealed class SignDeclarationHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<SignDeclaration, Guid>
{
    public async Task<Guid> Handle(SignDeclaration command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.Sign(actor.RequireSide(), actor.Id, command.Capacity, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

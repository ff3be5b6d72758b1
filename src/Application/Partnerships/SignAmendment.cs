using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="Capacity">What entitles the signer to sign for their side.</param>
[Requires(PartnershipPermissions.Sign)]
public sealed record SignAmendment(Guid Id, Guid Version, string Capacity) : ICommand;

internal sealed class SignAmendmentValidator : AbstractValidator<SignAmendment>
{
    public SignAmendmentValidator() => RuleFor(c => c.Capacity).NotEmpty().MaximumLength(Declaration.CapacityMaxLength);
}

internal sealed class SignAmendmentHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<SignAmendment, Guid>
{
    public async Task<Guid> Handle(SignAmendment command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.SignAmendment(actor.RequireSide(), actor.Id, command.Capacity, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

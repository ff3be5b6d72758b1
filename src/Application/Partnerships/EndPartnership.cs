using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Both sides agree to end it today.</summary>
[Requires(PartnershipPermissions.Lead)]
public sealed record EndPartnership(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class EndPartnershipValidator : AbstractValidator<EndPartnership>
{
    public EndPartnershipValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class EndPartnershipHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<EndPartnership, Guid>
{
    public async Task<Guid> Handle(EndPartnership command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.End(command.Reason, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

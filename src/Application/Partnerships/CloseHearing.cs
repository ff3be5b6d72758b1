using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Ends the hearing without a revocation.</summary>
[Requires(PartnershipPermissions.Lead)]
public sealed record CloseHearing(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class CloseHearingValidator : AbstractValidator<CloseHearing>
{
    public CloseHearingValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class CloseHearingHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<CloseHearing, Guid>
{
    public async Task<Guid> Handle(CloseHearing command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.CloseHearing(command.Reason);
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <param name="Granted">Whether the seal is renewed.</param>
/// <param name="Reason">Why not; needed for a refusal.</param>
[Requires(PartnershipPermissions.DecideOnSeals)]
public sealed record DecideSealRenewal(Guid Id, Guid Version, bool? Granted, string? Reason = null) : ICommand;

internal sealed class DecideSealRenewalValidator : AbstractValidator<DecideSealRenewal>
{
    public DecideSealRenewalValidator()
    {
        RuleFor(c => c.Granted).NotNull();
        RuleFor(c => c.Reason).Reason().When(c => c.Granted == false);
        RuleFor(c => c.Reason).MaximumLength(TextRules.ReasonMaxLength);
    }
}

internal sealed class DecideSealRenewalHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<DecideSealRenewal, Guid>
{
    public async Task<Guid> Handle(DecideSealRenewal command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        if (command.Granted == true)
        {
            @case.Partnership.RenewSeal(actor.Id, await session.LatestFactsForAsync(@case, ct), clock.Today());
        }
        else
        {
            @case.Partnership.RefuseSealRenewal(actor.Id, command.Reason!, clock.Today());
        }

        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Begins the hearing that has to precede a revocation of the seal.</summary>
[Requires(PartnershipPermissions.Lead)]
public sealed record OpenHearing(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class OpenHearingValidator : AbstractValidator<OpenHearing>
{
    public OpenHearingValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class OpenHearingHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<OpenHearing, Guid>
{
    public async Task<Guid> Handle(OpenHearing command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.OpenHearing(command.Reason, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

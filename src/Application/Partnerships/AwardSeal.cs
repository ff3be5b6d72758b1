using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.DecideOnSeals)]
public sealed record AwardSeal(Guid Id, Guid Version) : ICommand;

internal sealed class AwardSealHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<AwardSeal, Guid>
{
    public async Task<Guid> Handle(AwardSeal command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        var today = clock.Today();
        // Only who needs a number draws one; the draw is undone with the transaction if a rule refuses the award.
        var number = @case.Partnership.Seal?.Number ?? await session.NextSealNumberAsync(today.Year, ct);
        @case.Partnership.AwardSeal(number, actor.Id, today);
        return await session.SaveAsync(@case, today, ct);
    }
}

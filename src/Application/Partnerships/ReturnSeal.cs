using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.ActForNetwork)]
public sealed record ReturnSeal(Guid Id, Guid Version) : ICommand;

internal sealed class ReturnSealHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ReturnSeal, Guid>
{
    public async Task<Guid> Handle(ReturnSeal command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.ReturnSeal(clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

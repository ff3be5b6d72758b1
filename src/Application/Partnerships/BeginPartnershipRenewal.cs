using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record BeginPartnershipRenewal(Guid Id, Guid Version) : ICommand;

internal sealed class BeginPartnershipRenewalHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<BeginPartnershipRenewal, Guid>
{
    public async Task<Guid> Handle(BeginPartnershipRenewal command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.BeginRenewal(clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record ResumePartnership(Guid Id, Guid Version) : ICommand;

internal sealed class ResumePartnershipHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ResumePartnership, Guid>
{
    public async Task<Guid> Handle(ResumePartnership command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.Resume(clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

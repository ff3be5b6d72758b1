using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record AcceptProgressReport(Guid Id, Guid Version, int Period) : ICommand;

internal sealed class AcceptProgressReportHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<AcceptProgressReport, Guid>
{
    public async Task<Guid> Handle(AcceptProgressReport command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.AcceptReport(command.Period);
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

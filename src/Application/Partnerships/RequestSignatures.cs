using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record RequestSignatures(Guid Id, Guid Version) : ICommand;

internal sealed class RequestSignaturesHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RequestSignatures, Guid>
{
    public async Task<Guid> Handle(RequestSignatures command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.RequestSignatures(clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

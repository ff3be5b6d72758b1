using Marten;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Who can lead a case: heads and advisers of the office whose account is open, by name.</summary>
[Requires(PartnershipPermissions.Lead)]
public sealed record ListCaseHandlers : IQuery<IReadOnlyList<CaseHandler>>;

/// <param name="Id">Opaque, as it stands in the audit trail.</param>
public sealed record CaseHandler(string Id, string Name);

internal sealed class ListCaseHandlersHandler(IQuerySession session)
    : IRequestHandler<ListCaseHandlers, IReadOnlyList<CaseHandler>>
{
    public async Task<IReadOnlyList<CaseHandler>> Handle(ListCaseHandlers query, CancellationToken ct) =>
        await session
            .Query<Account>()
            .Where(a => a.DisabledAt == null && (a.Role == Role.OfficeLead || a.Role == Role.Adviser))
            .OrderBy(a => a.Name)
            .Select(a => new CaseHandler(a.ActorId, a.Name))
            .ToListAsync(ct);
}

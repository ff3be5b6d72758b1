using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>Whether nobody is there yet who could invite others.</summary>
[Requires(Permissions.Public)]
public sealed record NeedsFirstAdministrator : IQuery<bool>;

internal sealed class NeedsFirstAdministratorHandler(IQuerySession session)
    : IRequestHandler<NeedsFirstAdministrator, bool>
{
    public async Task<bool> Handle(NeedsFirstAdministrator query, CancellationToken ct) =>
        !await session.HasOtherAdministratorAsync(Guid.Empty, ct);
}

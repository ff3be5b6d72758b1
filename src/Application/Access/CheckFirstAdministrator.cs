using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>Whether the link that the host has printed still opens.</summary>
[Requires(Permissions.Public)]
public sealed record CheckFirstAdministrator(string? Token) : IQuery<bool>;

internal sealed class CheckFirstAdministratorHandler(IQuerySession session, IFirstAdministratorDoor door)
    : IRequestHandler<CheckFirstAdministrator, bool>
{
    public async Task<bool> Handle(CheckFirstAdministrator query, CancellationToken ct)
    {
        await session.RequireFirstAdministratorAsync(door, query.Token, ct);
        return true;
    }
}

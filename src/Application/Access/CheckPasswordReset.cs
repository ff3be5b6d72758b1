using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>Whether a link still opens: before somebody thinks of a password.</summary>
[Requires(Permissions.Public)]
public sealed record CheckPasswordReset(Guid Id, string? Token) : IQuery<bool>;

internal sealed class CheckPasswordResetHandler(IQuerySession session, IAccountLinks links)
    : IRequestHandler<CheckPasswordReset, bool>
{
    public async Task<bool> Handle(CheckPasswordReset query, CancellationToken ct)
    {
        await session.GetLinkedAccountAsync(links, AccountLink.PasswordReset, query.Id, query.Token, ct);
        return true;
    }
}

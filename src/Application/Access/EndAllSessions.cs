using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>Signs out everywhere.</summary>
/// <param name="Keep">A browser that stays signed in.</param>
[Requires(AccountPermissions.Own)]
public sealed record EndAllSessions(Guid? Keep = null) : ICommand<Unit>;

internal sealed class EndAllSessionsHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<EndAllSessions, Unit>
{
    public async Task<Unit> Handle(EndAllSessions command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        if (await session.EndSessionsAsync(account.Id, clock, ct, command.Keep) > 0)
        {
            session.Events.Append(account.Id, new AccountSessionsEnded());
            await session.SaveChangesAsync(ct);
        }

        return Unit.Value;
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>Signs out in one browser; its next request is refused.</summary>
[Requires(AccountPermissions.Own)]
public sealed record EndSession(Guid Handle) : ICommand<Unit>;

internal sealed class EndSessionHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<EndSession, Unit>
{
    public async Task<Unit> Handle(EndSession command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        var ended =
            await session
                .Query<SignInSession>()
                .Where(s => s.AccountId == account.Id && s.Handle == command.Handle)
                .SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException(nameof(SignInSession), command.Handle);
        ended.ExpiresAt = clock.GetUtcNow();
        session.Update(ended);
        await session.SaveChangesAsync(ct);
        return Unit.Value;
    }
}

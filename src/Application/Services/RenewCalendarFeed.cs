using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Services;

/// <summary>Gives the caller an address of the calendar; one that they had before ends.</summary>
/// <returns>The secret in the address, this once.</returns>
[Requires(ServicePermissions.Read)]
public sealed record RenewCalendarFeed : ICommand<string>;

internal sealed class RenewCalendarFeedHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RenewCalendarFeed, string>
{
    public async Task<string> Handle(RenewCalendarFeed command, CancellationToken ct)
    {
        var token = Tokens.New();
        session.Store(
            new CalendarFeed
            {
                Id = actor.Id,
                Hash = Tokens.HashOf(token),
                CreatedAt = clock.GetUtcNow(),
            }
        );
        await session.SaveChangesAsync(ct);
        return token;
    }
}

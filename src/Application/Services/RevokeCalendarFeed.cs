using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Services;

/// <summary>The caller's address of the calendar leads nowhere from now on.</summary>
/// <returns>Whether there was one.</returns>
[Requires(ServicePermissions.Read)]
public sealed record RevokeCalendarFeed : ICommand<bool>;

internal sealed class RevokeCalendarFeedHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<RevokeCalendarFeed, bool>
{
    public async Task<bool> Handle(RevokeCalendarFeed command, CancellationToken ct)
    {
        var known = await session.LoadAsync<CalendarFeed>(actor.Id, ct) is not null;
        session.Delete<CalendarFeed>(actor.Id);
        await session.SaveChangesAsync(ct);
        return known;
    }
}

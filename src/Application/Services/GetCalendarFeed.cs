using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Services;

/// <summary>Since when the caller has an address of the calendar; null without one. The address itself is known to them alone.</summary>
[Requires(ServicePermissions.Read)]
public sealed record GetCalendarFeed : IQuery<DateTimeOffset?>;

internal sealed class GetCalendarFeedHandler(IQuerySession session, ICurrentActor actor)
    : IRequestHandler<GetCalendarFeed, DateTimeOffset?>
{
    public async Task<DateTimeOffset?> Handle(GetCalendarFeed query, CancellationToken ct) =>
        (await session.LoadAsync<CalendarFeed>(actor.Id, ct))?.CreatedAt;
}

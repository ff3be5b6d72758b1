using Marten;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Services;

/// <summary>Whose address of the calendar it is: as the person stands today, so that it never shows more than they may see.</summary>
[Requires(Permissions.Public)]
public sealed record FindCalendarReader(string Token) : IQuery<CalendarReader>;

/// <param name="Language">The one they have chosen; a calendar program has none.</param>
public sealed record CalendarReader(Actor Actor, string Language);

internal sealed class FindCalendarReaderHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<FindCalendarReader, CalendarReader>
{
    public async Task<CalendarReader> Handle(FindCalendarReader query, CancellationToken ct)
    {
        var hash = Tokens.HashOf(query.Token);
        var feed = await session.Query<CalendarFeed>().FirstOrDefaultAsync(f => f.Hash == hash, ct);
        var account = feed is null
            ? null
            : await session.Query<Account>().FirstOrDefaultAsync(a => a.ActorId == feed.Id, ct);
        return account?.MayEnterOn(clock.Today()) != true
            ? throw new NotFoundException(nameof(CalendarFeed), "…")
            : new(account.ToActor(), account.Language);
    }
}

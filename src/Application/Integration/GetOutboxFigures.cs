using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

/// <summary>How the outbox stands.</summary>
[Requires(OutboxPermissions.Read)]
public sealed record GetOutboxFigures : IQuery<OutboxFigures>;

/// <param name="Waiting">For their first attempt or the next, or being sent.</param>
/// <param name="Failed">Dead letters.</param>
/// <param name="Kinds">What mails there are about.</param>
public sealed record OutboxFigures(int Waiting, int Failed, IReadOnlyList<string> Kinds);

internal sealed class GetOutboxFiguresHandler(IQuerySession session) : IRequestHandler<GetOutboxFigures, OutboxFigures>
{
    public async Task<OutboxFigures> Handle(GetOutboxFigures query, CancellationToken ct)
    {
        var waiting = await session
            .Query<OutboxMail>()
            .CountAsync(m => m.Status == MailStatus.Waiting || m.Status == MailStatus.Sending, ct);
        var failed = await session.Query<OutboxMail>().CountAsync(m => m.Status == MailStatus.Failed, ct);
        var kinds = await session.Query<OutboxMail>().Select(m => m.Kind).Distinct().ToListAsync(ct);
        return new(waiting, failed, [.. kinds.Order(StringComparer.Ordinal)]);
    }
}

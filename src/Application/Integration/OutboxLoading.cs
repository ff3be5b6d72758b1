using Marten;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

internal static class OutboxLoading
{
    /// <exception cref="NotFoundException"/>
    public static async Task<OutboxMail> GetMailAsync(this IQuerySession session, Guid id, CancellationToken ct) =>
        await session.LoadAsync<OutboxMail>(id, ct) ?? throw new NotFoundException(nameof(OutboxMail), id);

    /// <exception cref="NotFoundException"/>
    /// <exception cref="StaleVersionException"/>
    public static async Task<OutboxMail> GetMailAsync(
        this IQuerySession session,
        Guid id,
        Guid expectedVersion,
        CancellationToken ct
    )
    {
        var mail = await session.GetMailAsync(id, ct);
        return mail.Version == expectedVersion ? mail : throw new StaleVersionException();
    }

    /// <summary>Returns the new version; the old one where nothing changed.</summary>
    public static async Task<Guid> SaveAsync(
        this IDocumentSession session,
        OutboxMail before,
        OutboxMail after,
        CancellationToken ct
    )
    {
        if (after != before)
        {
            session.Update(after);
            await session.SaveChangesAsync(ct);
        }

        return after.Version;
    }
}

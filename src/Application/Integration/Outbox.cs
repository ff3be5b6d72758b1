using Marten;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

/// <summary>A mail as a use case writes it, in the language of its reader.</summary>
/// <param name="To">The address alone.</param>
/// <param name="Kind">What it is about, in lower-case letters and hyphens: <c>invitation</c>.</param>
/// <param name="IsConfidential">Its text opens a door, as a reset link does.</param>
public sealed record Mail(string To, string Subject, string Text, string Kind, bool IsConfidential = false);

/// <summary>
/// Mails of every module go into the session of the change that they tell of: both are committed, or neither is. The
/// host sends what was committed.
/// </summary>
public static class Outbox
{
    private const string Turnstile = "mail-occasions";
    private const int BatchSize = 1000;

    public static void Post(this IDocumentSession session, Mail mail, TimeProvider clock) =>
        session.Insert(Waiting(mail, occasion: null, clock));

    /// <summary>
    /// Posts the only mail for an occasion, for instance <c>seal-ends/{partnership}/{day}</c>. Writers for occasions wait
    /// for each other until they commit, so everything else of the transaction comes first.
    /// </summary>
    /// <returns>False where the mail was posted before; nothing is posted then.</returns>
    public static async Task<bool> PostOnceAsync(
        this IDocumentSession session,
        Mail mail,
        string occasion,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await session.PassAsync([Turnstile], ct);
        if (
            session.PendingChanges.InsertsFor<OutboxMail>().Any(posted => posted.Occasion == occasion)
            || await session.Query<OutboxMail>().AnyAsync(posted => posted.Occasion == occasion, ct)
        )
        {
            return false;
        }

        session.Insert(Waiting(mail, occasion, clock));
        return true;
    }

    /// <summary>Those of the occasions that have their mail; a hint, until <see cref="PostOnceAsync"/> has judged.</summary>
    public static async Task<IReadOnlySet<string>> PostedAsync(
        this IQuerySession session,
        IEnumerable<string> occasions,
        CancellationToken ct
    )
    {
        HashSet<string> posted = new(StringComparer.Ordinal);
        foreach (var batch in occasions.Chunk(BatchSize))
        {
            posted.UnionWith(
                await session
                    .Query<OutboxMail>()
                    .Where(mail => mail.Occasion!.IsOneOf(batch))
                    .Select(mail => mail.Occasion!)
                    .ToListAsync(ct)
            );
        }

        return posted;
    }

    private static OutboxMail Waiting(Mail mail, string? occasion, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(now),
            Recipient = mail.To,
            Subject = mail.Subject,
            Text = mail.Text,
            Kind = mail.Kind,
            Occasion = occasion,
            IsConfidential = mail.IsConfidential,
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }
}

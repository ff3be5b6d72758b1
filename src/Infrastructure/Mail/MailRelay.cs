using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Infrastructure.Mail;

/// <summary>
/// Sends what the outbox holds, each mail at least once. A claim is a commit of its own, so several hosts share the work,
/// and a mail whose host ends in the middle is due again when the claim ends.
/// </summary>
internal sealed class MailRelay(
    IDocumentStore store,
    MailComposer composer,
    IMailTransport transport,
    OutboxBell bell,
    IOptions<MailOptions> options,
    TimeProvider clock,
    ILogger<MailRelay> logger
) : BackgroundService
{
    /// <summary>How long a retry, or the mail of another host that has ended, may lie about.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Shorter than what a host has for its shutdown, so that a mail under way is finished.</summary>
    private static readonly TimeSpan SendingTakes = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(2);

    private bool _isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var poll = clock.CreateTimer(_ => bell.Ring(), state: null, TimeSpan.Zero, Interval);
        while (true)
        {
            await bell.WaitAsync(stoppingToken);
            try
            {
                await DeliverAsync(stoppingToken);
                _isAway = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!_isAway)
                {
                    logger.LogWarning(exception, "The outbox cannot be read at the moment; mails wait");
                }

                _isAway = true;
            }
        }
    }

    /// <summary>Everything that is due.</summary>
    private async Task DeliverAsync(CancellationToken stopping)
    {
        try
        {
            var isServerThere = true;
            while (isServerThere && await ClaimAsync(stopping) is { } mail)
            {
                isServerThere = await SendAsync(mail);
            }
        }
        finally
        {
            await HangUpAsync();
        }
    }

    /// <summary>One mail at a time: a claim on many would have to last as long as all of them may take.</summary>
    private async Task<OutboxMail?> ClaimAsync(CancellationToken ct)
    {
        while (true)
        {
            await using var session = store.LightweightSession();
            await session.BeginTransactionAsync(ct);
            var now = clock.GetUtcNow();
            var due = await session.QueryAsync<OutboxMail>(
                "where d.next_attempt_at <= ? order by d.next_attempt_at, d.id limit 1 for update skip locked",
                ct,
                now
            );
            if (due.Count == 0)
            {
                return null;
            }

            // Whoever claimed it last did not come back, and that was the last attempt.
            var isSpent = due[0].Attempts >= options.Value.MaxAttempts;
            var claimed = isSpent
                ? due[0].GivenUp("The host ended while it was sending the mail.")
                : due[0].Claimed(now + ClaimLasts);
            session.Update(claimed);
            await session.SaveChangesAsync(ct);
            if (!isSpent)
            {
                return claimed;
            }
        }
    }

    /// <returns>False where other mails need not be tried now.</returns>
    private async Task<bool> SendAsync(OutboxMail mail)
    {
        var (outcome, isServerThere) = await TryAsync(mail);
        await SettleAsync(outcome);
        return isServerThere;
    }

    /// <summary>Not stopped with the host: a mail that is given up in the middle would arrive twice.</summary>
    private async Task<(OutboxMail Outcome, bool IsServerThere)> TryAsync(OutboxMail mail)
    {
        using var limit = new CancellationTokenSource(SendingTakes, TimeProvider.System);
        try
        {
            await transport.SendAsync(composer.Compose(mail), limit.Token);
            logger.LogInformation("Mail {Mail} ({Kind}) was sent", mail.Id, mail.Kind);
            return (mail.Delivered(clock.GetUtcNow()), true);
        }
        catch (Exception exception)
            when (exception is UndeliverableMailException || mail.Attempts >= options.Value.MaxAttempts)
        {
            logger.LogError(exception, "Mail {Mail} ({Kind}) is a dead letter", mail.Id, mail.Kind);
            return (mail.GivenUp(exception.Message), exception is not MailServerAwayException);
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "Mail {Mail} ({Kind}) waits for its next attempt", mail.Id, mail.Kind);
            var next = clock.GetUtcNow() + RetryDelay.After(mail.Attempts, Random.Shared.NextDouble());
            return (mail.Deferred(exception.Message, next), exception is not MailServerAwayException);
        }
    }

    private async Task SettleAsync(OutboxMail mail)
    {
        await using var session = store.LightweightSession();
        session.Update(mail);
        await session.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>A server that does not say goodbye has taken the mails all the same.</summary>
    private async Task HangUpAsync()
    {
        using var limit = new CancellationTokenSource(SendingTakes, TimeProvider.System);
        try
        {
            await transport.HangUpAsync(limit.Token);
        }
        catch (Exception exception)
        {
            logger.LogDebug(exception, "The mail server did not say goodbye");
        }
    }
}

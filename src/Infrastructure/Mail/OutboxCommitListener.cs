using Marten;
using Marten.Services;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Infrastructure.Mail;

/// <summary>A mail that this process has committed is sent at once.</summary>
internal sealed class OutboxCommitListener(OutboxBell bell) : DocumentSessionListenerBase
{
    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (commit.Inserted.Concat(commit.Updated).OfType<OutboxMail>().Any(m => m.Status == MailStatus.Waiting))
        {
            bell.Ring();
        }

        return Task.CompletedTask;
    }
}

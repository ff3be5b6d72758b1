using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

/// <summary>
/// Sends dead letters again, as after an outage of the mail server: those of a filter, the oldest first. Sent twice it
/// does nothing more, so it names no versions.
/// </summary>
/// <param name="Recipient">Exactly this address, in whatever case.</param>
[Requires(OutboxPermissions.Manage)]
public sealed record RetryFailedMails(string? Kind = null, string? Recipient = null) : ICommand<int>
{
    public const int MaxAtOnce = 500;
}

internal sealed class RetryFailedMailsValidator : AbstractValidator<RetryFailedMails>
{
    public RetryFailedMailsValidator()
    {
        RuleFor(c => c.Kind).MailKind();
        RuleFor(c => c.Recipient).Mailbox();
    }
}

internal sealed class RetryFailedMailsHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RetryFailedMails, int>
{
    public async Task<int> Handle(RetryFailedMails command, CancellationToken ct)
    {
        var failed = await session
            .Query<OutboxMail>()
            .Matching(MailStatus.Failed, command.Kind, command.Recipient)
            .OrderBy(m => m.Id)
            .Take(RetryFailedMails.MaxAtOnce)
            .ToListAsync(ct);
        session.Update(failed.Select(mail => mail.Retried(actor.Id, clock.GetUtcNow())).ToArray());
        await session.SaveChangesAsync(ct);
        return failed.Count;
    }
}

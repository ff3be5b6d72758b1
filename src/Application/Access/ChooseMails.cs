using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reminders;

namespace Schulterschluss.Application.Access;

/// <summary>Which reminders the caller wants.</summary>
/// <param name="Kinds">Of <see cref="ReminderKinds"/>; what is offered and not named is switched off.</param>
[Requires(AccountPermissions.Own)]
public sealed record ChooseMails(IReadOnlyList<string> Kinds) : ICommand<MailChoice>;

internal sealed class ChooseMailsValidator : AbstractValidator<ChooseMails>
{
    public ChooseMailsValidator() =>
        RuleForEach(c => c.Kinds)
            .Must(kind => ReminderKinds.All.Contains(kind))
            .WithErrorCode("account.mail-kind")
            .WithMessage(_ => Messages.Get("account.mail-kind"));
}

internal sealed class ChooseMailsHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<ChooseMails, MailChoice>
{
    public async Task<MailChoice> Handle(ChooseMails command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        account.Preferences = account.Preferences with
        {
            MailsOff = [.. ReminderKinds.For(account.Role).Except(command.Kinds)],
        };
        session.Update(account);
        await session.SaveChangesAsync(ct);
        return MailChoice.Of(account);
    }
}

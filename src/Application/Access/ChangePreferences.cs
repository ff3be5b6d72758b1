using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <param name="Language">Of the mails, <c>de</c> or <c>en</c>.</param>
/// <param name="MailsOff">Kinds of mail that the person does not want, of <see cref="MailKinds.Optional"/>.</param>
[Requires(AccountPermissions.Own)]
public sealed record ChangePreferences(Guid Version, string Language, bool ShortcutOff, IReadOnlyList<string> MailsOff)
    : ICommand;

internal sealed class ChangePreferencesValidator : AbstractValidator<ChangePreferences>
{
    public ChangePreferencesValidator()
    {
        RuleFor(c => c.Language).Language();
        RuleFor(c => c.MailsOff).NotNull();
        RuleForEach(c => c.MailsOff)
            .Must(kind => MailKinds.Optional.Contains(kind))
            .WithErrorCode("account.mail-kind")
            .WithMessage(_ => Messages.Get("account.mail-kind"));
    }
}

internal sealed class ChangePreferencesHandler(
    IDocumentSession session,
    UserManager<Account> users,
    ICurrentActor actor
) : IRequestHandler<ChangePreferences, Guid>
{
    public async Task<Guid> Handle(ChangePreferences command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        if (account.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        account.Language = command.Language;
        account.Preferences = account.Preferences with
        {
            ShortcutOff = command.ShortcutOff,
            MailsOff = [.. command.MailsOff.Distinct(StringComparer.Ordinal)],
        };
        (await users.UpdateAsync(account)).Require();
        return account.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <param name="Language">Of the mails, <c>de</c> or <c>en</c>.</param>
[Requires(AccountPermissions.Own)]
public sealed record ChangePreferences(Guid Version, string Language, bool ShortcutOff) : ICommand;

internal sealed class ChangePreferencesValidator : AbstractValidator<ChangePreferences>
{
    public ChangePreferencesValidator() => RuleFor(c => c.Language).Language();
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
        account.Preferences = account.Preferences with { ShortcutOff = command.ShortcutOff };
        (await users.UpdateAsync(account)).Require();
        return account.Version;
    }
}

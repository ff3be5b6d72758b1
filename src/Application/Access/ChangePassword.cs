using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Application.Access;

/// <summary>The other browsers are signed out: whoever changes a password may have lost one.</summary>
/// <param name="Session">The browser in which it is done.</param>
[Requires(AccountPermissions.Own)]
public sealed record ChangePassword(string CurrentPassword, string NewPassword, Guid? Session) : ICommand;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).Password();
        RuleFor(c => c.NewPassword).Password();
    }
}

internal sealed class ChangePasswordHandler(
    IDocumentSession session,
    UserManager<Account> users,
    ICurrentActor actor,
    ISiteAddress site,
    TimeProvider clock
) : IRequestHandler<ChangePassword, Guid>
{
    public async Task<Guid> Handle(ChangePassword command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        await users.RequirePasswordAsync(account, command.CurrentPassword, nameof(command.CurrentPassword));
        await session.EndSessionsAsync(account.Id, clock, ct, keep: command.Session);
        session.Post(AccountMails.PasswordChanged(account, site), clock);
        await users.SetPasswordAsync(session, account, command.NewPassword, nameof(command.NewPassword));
        return account.Version;
    }
}

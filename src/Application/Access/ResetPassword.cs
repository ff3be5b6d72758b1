using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Application.Access;

/// <summary>Another password, by a link that was sent. Whoever was signed in with the old one is out.</summary>
[Requires(Permissions.Public)]
public sealed record ResetPassword(Guid Id, string? Token, string Password) : ICommand;

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator() => RuleFor(c => c.Password).Password();
}

internal sealed class ResetPasswordHandler(
    IDocumentSession session,
    UserManager<Account> users,
    IAccountLinks links,
    ISiteAddress site,
    TimeProvider clock
) : IRequestHandler<ResetPassword, Guid>
{
    public async Task<Guid> Handle(ResetPassword command, CancellationToken ct)
    {
        var account = await session.GetLinkedAccountAsync(
            links,
            AccountLink.PasswordReset,
            command.Id,
            command.Token,
            ct
        );
        await session.EndSessionsAsync(account.Id, clock, ct);
        session.Post(AccountMails.PasswordChanged(account, site), clock);
        await users.SetPasswordAsync(session, account, command.Password);
        return account.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>The invited person says what they are called and chooses a password.</summary>
[Requires(Permissions.Public)]
public sealed record AcceptInvitation(Guid Id, string? Token, string Name, string Password) : ICommand;

internal sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitation>
{
    public AcceptInvitationValidator()
    {
        RuleFor(c => c.Name).PersonName();
        RuleFor(c => c.Password).Password();
    }
}

internal sealed class AcceptInvitationHandler(IDocumentSession session, UserManager<Account> users, IAccountLinks links)
    : IRequestHandler<AcceptInvitation, Guid>
{
    public async Task<Guid> Handle(AcceptInvitation command, CancellationToken ct)
    {
        var account = await session.GetLinkedAccountAsync(links, AccountLink.Invitation, command.Id, command.Token, ct);
        account.Name = command.Name;
        account.EmailConfirmed = true;
        await users.SetPasswordAsync(session, account, command.Password);
        return account.Version;
    }
}

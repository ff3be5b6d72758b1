using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

/// <summary>A person gets an account; the mail's link lets them choose how to sign in.</summary>
/// <param name="NetworkId">Of whoever coordinates one.</param>
/// <param name="Language">Of the mails, <c>de</c> or <c>en</c>.</param>
/// <param name="AccessUntil">The last day of whoever comes from outside; whoever audits must have one.</param>
[Requires(AccountPermissions.Manage)]
public sealed record InviteAccount(
    string Name,
    string Email,
    Role? Role,
    Guid? NetworkId = null,
    string Language = "de",
    DateOnly? AccessUntil = null
) : ICommand<Created>;

internal sealed class InviteAccountValidator : AbstractValidator<InviteAccount>
{
    public InviteAccountValidator(TimeProvider clock)
    {
        RuleFor(c => c.Name).PersonName();
        RuleFor(c => c.Email).Address();
        RuleFor(c => c.Role).PersonRole();
        RuleFor(c => c.NetworkId).NetworkOf(c => c.Role);
        RuleFor(c => c.Language).Language();
        RuleFor(c => c.AccessUntil).LastDayOf(c => c.Role, clock);
    }
}

internal sealed class InviteAccountHandler(
    IDocumentSession session,
    UserManager<Account> users,
    IAccountLinks links,
    INewIds ids,
    TimeProvider clock
) : IRequestHandler<InviteAccount, Created>
{
    public async Task<Created> Handle(InviteAccount command, CancellationToken ct)
    {
        var id = ids.Next();
        var role = command.Role!.Value;
        var account = new Account
        {
            Id = id,
            ActorId = id.ToString("N"),
            Name = command.Name,
            Email = command.Email,
            Role = role,
            Side = Roles.SideOf(role),
            NetworkId = command.NetworkId is { } network ? (await session.GetNetworkAsync(network, ct)).Id : null,
            Language = command.Language,
            InvitedAt = clock.GetUtcNow(),
            AccessUntil = command.AccessUntil,
        };
        session.Events.StartStream(
            account.Id,
            new AccountInvited(account.ActorId, account.Role, account.Side, account.NetworkId)
        );
        if (account.AccessUntil is not null)
        {
            session.Events.Append(account.Id, new AccountAccessLimited(account.AccessUntil));
        }

        session.Post(AccountMails.Invitation(account, links, clock), clock);
        (await users.CreateAsync(account)).Require();
        return new(account.Id, account.Version);
    }
}

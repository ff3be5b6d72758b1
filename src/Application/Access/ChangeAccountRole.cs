using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

/// <summary>What a person may do, and up to which day. Counts from their next request on.</summary>
/// <param name="AccessUntil">The last day of whoever comes from outside; whoever audits must have one.</param>
[Requires(AccountPermissions.Manage)]
public sealed record ChangeAccountRole(
    Guid Id,
    Guid Version,
    Role? Role,
    Guid? NetworkId = null,
    DateOnly? AccessUntil = null
) : ICommand;

internal sealed class ChangeAccountRoleValidator : AbstractValidator<ChangeAccountRole>
{
    public ChangeAccountRoleValidator(TimeProvider clock)
    {
        RuleFor(c => c.Role).PersonRole();
        RuleFor(c => c.NetworkId).NetworkOf(c => c.Role);
        RuleFor(c => c.AccessUntil).LastDayOf(c => c.Role, clock);
    }
}

internal sealed class ChangeAccountRoleHandler(IDocumentSession session, UserManager<Account> users)
    : IRequestHandler<ChangeAccountRole, Guid>
{
    public async Task<Guid> Handle(ChangeAccountRole command, CancellationToken ct)
    {
        await session.PassAdministratorsAsync(ct);
        var account = await session.GetAccountAsync(command.Id, command.Version, ct);
        var role = command.Role!.Value;
        var network = command.NetworkId is { } id ? (await session.GetNetworkAsync(id, ct)).Id : (Guid?)null;
        var isAnotherRole = account.Role != role || account.NetworkId != network;
        var isAnotherDay = account.AccessUntil != command.AccessUntil;
        if (!isAnotherRole && !isAnotherDay)
        {
            return account.Version;
        }

        if (role != Role.Administrator)
        {
            await session.RequireOtherAdministratorAsync(account, ct);
        }

        if (isAnotherRole)
        {
            session.Events.Append(account.Id, new AccountRoleChanged(account.Role, role, Roles.SideOf(role), network));
        }

        if (isAnotherDay)
        {
            session.Events.Append(account.Id, new AccountAccessLimited(command.AccessUntil));
        }

        account.Role = role;
        account.Side = Roles.SideOf(role);
        account.NetworkId = network;
        account.AccessUntil = command.AccessUntil;
        (await users.UpdateAsync(account)).Require();
        return account.Version;
    }
}

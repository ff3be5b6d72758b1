using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

/// <summary>Counts from the person's next request on.</summary>
[Requires(AccountPermissions.Manage)]
public sealed record ChangeAccountRole(Guid Id, Guid Version, Role? Role, Guid? NetworkId = null) : ICommand;

internal sealed class ChangeAccountRoleValidator : AbstractValidator<ChangeAccountRole>
{
    public ChangeAccountRoleValidator()
    {
        RuleFor(c => c.Role).PersonRole();
        RuleFor(c => c.NetworkId).NetworkOf(c => c.Role);
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
        if (account.Role == role && account.NetworkId == network)
        {
            return account.Version;
        }

        if (role != Role.Administrator)
        {
            await session.RequireOtherAdministratorAsync(account, ct);
        }

        session.Events.Append(account.Id, new AccountRoleChanged(account.Role, role, Roles.SideOf(role), network));
        account.Role = role;
        account.Side = Roles.SideOf(role);
        account.NetworkId = network;
        (await users.UpdateAsync(account)).Require();
        return account.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

/// <summary>Whoever holds the link that the host has printed lets themselves in, while there is nobody else to do it.</summary>
[Requires(Permissions.Public)]
public sealed record CreateFirstAdministrator(
    string? Token,
    string Name,
    string Email,
    string Password,
    string Language = "de"
) : ICommand<Created>;

internal sealed class CreateFirstAdministratorValidator : AbstractValidator<CreateFirstAdministrator>
{
    public CreateFirstAdministratorValidator()
    {
        RuleFor(c => c.Name).PersonName();
        RuleFor(c => c.Email).Address();
        RuleFor(c => c.Password).Password();
        RuleFor(c => c.Language).Language();
    }
}

internal sealed class CreateFirstAdministratorHandler(
    IDocumentSession session,
    UserManager<Account> users,
    IFirstAdministratorDoor door,
    INewIds ids,
    TimeProvider clock
) : IRequestHandler<CreateFirstAdministrator, Created>
{
    public async Task<Created> Handle(CreateFirstAdministrator command, CancellationToken ct)
    {
        await session.PassAdministratorsAsync(ct);
        await session.RequireFirstAdministratorAsync(door, command.Token, ct);
        var id = ids.Next();
        var account = new Account
        {
            Id = id,
            ActorId = id.ToString("N"),
            Name = command.Name,
            Email = command.Email,
            EmailConfirmed = true,
            Role = Role.Administrator,
            Side = Roles.SideOf(Role.Administrator),
            Language = command.Language,
            InvitedAt = clock.GetUtcNow(),
        };
        session.Events.StartStream(
            account.Id,
            new AccountInvited(account.ActorId, account.Role, account.Side, account.NetworkId),
            new AccountPasswordSet()
        );
        (await users.CreateAsync(account, command.Password)).Require();
        return new(account.Id, account.Version);
    }
}

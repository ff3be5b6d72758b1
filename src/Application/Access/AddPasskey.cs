using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <param name="Passkey">As the host has attested it.</param>
/// <param name="Name">By which the person recognises it.</param>
[Requires(AccountPermissions.Own)]
public sealed record AddPasskey(UserPasskeyInfo Passkey, string Name) : ICommand;

internal sealed class AddPasskeyValidator : AbstractValidator<AddPasskey>
{
    public AddPasskeyValidator()
    {
        RuleFor(c => c.Passkey).NotNull();
        RuleFor(c => c.Name).PersonName();
    }
}

internal sealed class AddPasskeyHandler(IDocumentSession session, UserManager<Account> users, ICurrentActor actor)
    : IRequestHandler<AddPasskey, Guid>
{
    public async Task<Guid> Handle(AddPasskey command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        command.Passkey.Name = command.Name;
        session.Events.Append(account.Id, new AccountPasskeyAdded());
        (await users.AddOrUpdatePasskeyAsync(account, command.Passkey)).Require();
        return account.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <param name="Id">As the browser names it.</param>
[Requires(AccountPermissions.Own)]
public sealed record RenamePasskey(string Id, string Name) : ICommand;

internal sealed class RenamePasskeyValidator : AbstractValidator<RenamePasskey>
{
    public RenamePasskeyValidator() => RuleFor(c => c.Name).PersonName();
}

internal sealed class RenamePasskeyHandler(IDocumentSession session, UserManager<Account> users, ICurrentActor actor)
    : IRequestHandler<RenamePasskey, Guid>
{
    public async Task<Guid> Handle(RenamePasskey command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        var passkey = account.GetPasskey(command.Id);
        passkey.Name = command.Name;
        (await users.AddOrUpdatePasskeyAsync(account, passkey)).Require();
        return account.Version;
    }
}

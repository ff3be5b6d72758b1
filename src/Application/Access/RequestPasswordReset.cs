using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Application.Access;

/// <summary>
/// A mail with a link, where there is an open account. Whoever asks learns nothing: the same is done for every address,
/// and the same is written, but for the mail.
/// </summary>
[Requires(Permissions.Public)]
public sealed record RequestPasswordReset(string Email) : ICommand<Unit>;

internal sealed class RequestPasswordResetValidator : AbstractValidator<RequestPasswordReset>
{
    public RequestPasswordResetValidator() => RuleFor(c => c.Email).Address();
}

internal sealed class RequestPasswordResetHandler(
    IDocumentSession session,
    UserManager<Account> users,
    IAccountLinks links,
    TimeProvider clock
) : IRequestHandler<RequestPasswordReset, Unit>
{
    private static readonly Account Nobody = new() { Name = "Nobody", SecurityStamp = "none" };

    public async Task<Unit> Handle(RequestPasswordReset command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var account = await users.FindByEmailAsync(command.Email);
        var id = Hash(users.NormalizeEmail(command.Email)!);
        var before = await session.LoadAsync<PasswordResetRequest>(id, ct);
        var forgotten = now - SignInRules.ResetInterval;
        session.DeleteWhere<PasswordResetRequest>(r => r.At < forgotten);
        if (before is null || before.At <= forgotten)
        {
            session.Store(new PasswordResetRequest(id, now));
            var mail = AccountMails.PasswordReset(account ?? Nobody, links, clock);
            if (account is { State: AccountState.Open } && account.MayEnterOn(clock.Today()))
            {
                session.Post(mail, clock);
            }
        }

        await session.SaveChangesAsync(ct);
        return Unit.Value;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>The key that waits to be confirmed; never that of a second factor that is on.</summary>
[Requires(AccountPermissions.Own)]
public sealed record GetSecondFactorKey : IQuery<SecondFactorKey?>;

/// <param name="Key">Base 32, as authenticators take it by hand.</param>
/// <param name="Link"><c>otpauth://</c>, as they take it from a picture.</param>
public sealed record SecondFactorKey(string Key, string Link);

internal sealed class GetSecondFactorKeyHandler(IQuerySession session, UserManager<Account> users, ICurrentActor actor)
    : IRequestHandler<GetSecondFactorKey, SecondFactorKey?>
{
    private const string Issuer = "Schulterschluss";

    public async Task<SecondFactorKey?> Handle(GetSecondFactorKey query, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        return account.TwoFactorEnabled || await users.GetAuthenticatorKeyAsync(account) is not { } key
            ? null
            : new(
                key,
                $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.Email)}?secret={key}&issuer={Issuer}&digits=6"
            );
    }
}

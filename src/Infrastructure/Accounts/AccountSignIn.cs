using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>
/// Identity's sign-in, which takes as long for nobody as for somebody, lets an account in by no way that is disabled or past
/// its last day, and says how a person has proved themselves.
/// </summary>
public sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    TimeProvider clock
) : SignInManager<Account>(users, http, principals, options, logger, schemes, confirmation)
{
    /// <summary>Of RFC 8176: a key that was proved to be there.</summary>
    private static readonly Claim Passkey = new("amr", "hwk");

    /// <exception cref="RefusedException">403: the password is right, and the person's last day is over.</exception>
    public override async Task<SignInResult> PasswordSignInAsync(
        string userName,
        string password,
        bool isPersistent,
        bool lockoutOnFailure
    )
    {
        var account = await UserManager.FindByNameAsync(userName);
        if (account is { PasswordHash: not null } && IsOver(account) && !await UserManager.IsLockedOutAsync(account))
        {
            if (await UserManager.CheckPasswordAsync(account, password))
            {
                throw SignInRules.AccessEnded(account);
            }

            await UserManager.AccessFailedAsync(account);
            return SignInResult.Failed;
        }

        if (account?.PasswordHash is null || await PreSignInCheck(account) is not null)
        {
            // As long as comparing would take: who is known here, and who is locked, shows in no clock.
            UserManager.PasswordHasher.HashPassword(account ?? new(), password);
            return SignInResult.Failed;
        }

        return await PasswordSignInAsync(account, password, isPersistent, lockoutOnFailure);
    }

    /// <exception cref="RefusedException">403: the passkey is right, and the person's last day is over.</exception>
    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson)
    {
        var assertion = await PerformPasskeyAssertionAsync(credentialJson);
        if (assertion.Succeeded && IsOver(assertion.User))
        {
            throw SignInRules.AccessEnded(assertion.User);
        }

        if (!assertion.Succeeded || await PreSignInCheck(assertion.User) is not null)
        {
            return SignInResult.Failed;
        }

        // Keeps the number of its signatures: a copy would count for itself.
        if (!(await UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey)).Succeeded)
        {
            return SignInResult.Failed;
        }

        await SignInWithClaimsAsync(assertion.User, isPersistent: false, [Passkey]);
        return SignInResult.Success;
    }

    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } account || await PreSignInCheck(account) is not null)
        {
            return SignInResult.Failed;
        }

        var result = await base.TwoFactorRecoveryCodeSignInAsync(recoveryCode);
        if (!result.Succeeded)
        {
            await UserManager.AccessFailedAsync(account);
        }

        return result;
    }

    private bool IsOver(Account account) => account.DisabledAt is null && account.HasEndedBy(clock.Today());
}

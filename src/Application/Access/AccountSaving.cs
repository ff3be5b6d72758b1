using FluentValidation;
using FluentValidation.Results;
using Marten;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>What Identity refuses, in our words; what several use cases do to an account.</summary>
internal static class AccountSaving
{
    /// <param name="password">Name of the message's field that holds the new password.</param>
    /// <exception cref="StaleVersionException"/>
    /// <exception cref="RefusedException">409: the address is taken.</exception>
    /// <exception cref="ValidationException">The password is too easy to guess.</exception>
    public static void Require(this IdentityResult result, string password = "Password")
    {
        var codes = result.Errors.Select(error => error.Code).ToHashSet(StringComparer.Ordinal);
        if (codes.Contains(nameof(IdentityErrorDescriber.ConcurrencyFailure)))
        {
            throw new StaleVersionException();
        }

        if (
            codes.Contains(nameof(IdentityErrorDescriber.DuplicateEmail))
            || codes.Contains(nameof(IdentityErrorDescriber.DuplicateUserName))
        )
        {
            throw new RefusedException(409, "account.address-taken", "There is an account with this address.");
        }

        List<ValidationFailure> failures = [];
        if (codes.Contains(nameof(IdentityErrorDescriber.PasswordTooShort)))
        {
            failures.Add(new(password, Messages.Format("password.too-short", SignInRules.PasswordMinLength)));
        }

        if (codes.Contains(nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars)))
        {
            failures.Add(
                new(password, Messages.Format("password.too-uniform", SignInRules.PasswordMinDifferentCharacters))
            );
        }

        if (failures.Count > 0)
        {
            throw new ValidationException(failures);
        }

        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"Identity refused: {string.Join(", ", codes)}");
        }
    }

    /// <summary>By the person's own hand. Whoever sets a password is not locked out by what others have tried.</summary>
    public static async Task SetPasswordAsync(
        this UserManager<Account> users,
        IDocumentSession session,
        Account account,
        string password,
        string field = "Password"
    )
    {
        account.PasswordHash = null;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        session.Events.Append(account.Id, new AccountPasswordSet());
        (await users.AddPasswordAsync(account, password)).Require(field);
    }

    /// <summary>Whoever knows a password that is wrong too often knows it no more: as at sign-in.</summary>
    /// <exception cref="ValidationException"/>
    public static async Task RequirePasswordAsync(
        this UserManager<Account> users,
        Account account,
        string password,
        string field
    )
    {
        if (await users.IsLockedOutAsync(account) || !await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            throw new ValidationException([new ValidationFailure(field, Messages.Get("password.wrong"))]);
        }
    }

    /// <summary>In the transaction of the change that is the reason for it.</summary>
    /// <param name="keep">One that goes on, named by its handle.</param>
    /// <returns>How many there were.</returns>
    public static async Task<int> EndSessionsAsync(
        this IDocumentSession session,
        Guid accountId,
        TimeProvider clock,
        CancellationToken ct,
        Guid? keep = null
    )
    {
        var now = clock.GetUtcNow();
        var open = await session
            .Query<SignInSession>()
            .Where(s => s.AccountId == accountId && s.ExpiresAt > now && s.Handle != (keep ?? Guid.Empty))
            .ToListAsync(ct);
        foreach (var one in open)
        {
            one.ExpiresAt = now;
        }

        session.Update<SignInSession>(open);
        return open.Count;
    }
}

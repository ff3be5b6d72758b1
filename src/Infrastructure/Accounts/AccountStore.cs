using JasperFx;
using Marten;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Schulterschluss.Application.Access;
using Schulterschluss.Infrastructure.Persistence;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>
/// Identity's accounts as Marten documents, saved in the session of the use case: what it has recorded or posted before
/// goes into the same transaction. What each kind of sign-in keeps stands in its own part.
/// </summary>
internal sealed partial class AccountStore(IDocumentSession session, AccountSecrets secrets, AccountNames names)
    : IUserEmailStore<Account>,
        IUserPasswordStore<Account>,
        IUserSecurityStampStore<Account>,
        IUserLockoutStore<Account>,
        IUserRoleStore<Account>,
        IUserTwoFactorStore<Account>,
        IUserAuthenticatorKeyStore<Account>,
        IUserTwoFactorRecoveryCodeStore<Account>,
        IUserPasskeyStore<Account>,
        IUserLoginStore<Account>
{
    private readonly IdentityErrorDescriber _errors = new();

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        session.Insert(user);
        return await SaveAsync(user, cancellationToken);
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        session.Update(user);
        return await SaveAsync(user, cancellationToken);
    }

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        session.Delete(user);
        session.DeleteWhere<SignInSession>(s => s.AccountId == user.Id);
        await session.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await session.LoadAsync<Account>(id, cancellationToken) : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByEmailAsync(normalizedUserName, cancellationToken);

    public Task<Account?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        session
            .Query<Account>()
            .Where(a => a.NormalizedEmail == normalizedEmail)
            .FirstOrDefaultAsync(cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString());

    // People sign in with their address: there is no other name to remember.
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        SetEmailAsync(user, userName, cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        GetNormalizedEmailAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        SetNormalizedEmailAsync(user, normalizedName, cancellationToken);

    public Task<string?> GetEmailAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Email);

    public Task SetEmailAsync(Account user, string? email, CancellationToken cancellationToken) =>
        Done(() => user.Email = email ?? "");

    public Task<bool> GetEmailConfirmedAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.EmailConfirmed);

    public Task SetEmailConfirmedAsync(Account user, bool confirmed, CancellationToken cancellationToken) =>
        Done(() => user.EmailConfirmed = confirmed);

    public Task<string?> GetNormalizedEmailAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.NormalizedEmail);

    public Task SetNormalizedEmailAsync(Account user, string? normalizedEmail, CancellationToken cancellationToken) =>
        Done(() => user.NormalizedEmail = normalizedEmail ?? "");

    // The session belongs to the scope, which ends it.
    public void Dispose() { }

    private async Task<IdentityResult> SaveAsync(Account user, CancellationToken ct)
    {
        try
        {
            await session.SaveChangesAsync(ct);
        }
        catch (ConcurrencyException)
        {
            return Failed(_errors.ConcurrencyFailure());
        }
        catch (Exception exception) when (IsAddressTaken(exception))
        {
            // Two at once: each asked before the other had saved.
            return Failed(_errors.DuplicateEmail(user.Email));
        }

        names.Put(user);
        return IdentityResult.Success;
    }

    private IdentityResult Failed(IdentityError error)
    {
        session.EjectAllPendingChanges();
        return IdentityResult.Failed(error);
    }

    private static bool IsAddressTaken(Exception? exception) =>
        exception switch
        {
            null => false,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } refusal => refusal.ConstraintName
                == AccessMapping.AddressIndex,
            _ => IsAddressTaken(exception.InnerException),
        };

    private static Task Done(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}

using Schulterschluss.Application.Access;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>One-time passwords of an authenticator, and the codes for the day it is lost.</summary>
internal sealed partial class AccountStore
{
    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) =>
        Done(() => user.TwoFactorEnabled = enabled);

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.TwoFactorEnabled);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        Done(() => user.AuthenticatorKey = secrets.Protect(key));

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } key ? secrets.Unprotect(key) : null);

    public Task ReplaceCodesAsync(
        Account user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) => Done(() => user.RecoveryCodes = [.. recoveryCodes.Select(AccountSecrets.HashOf)]);

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        Task.FromResult(user.RecoveryCodes.Remove(AccountSecrets.HashOf(code)));

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.RecoveryCodes.Count);
}

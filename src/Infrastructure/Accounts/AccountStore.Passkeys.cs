using Marten;
using Marten.Linq.MatchesSql;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Access;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>Passkeys, and identities at an OpenID provider.</summary>
internal sealed partial class AccountStore
{
    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        Done(() =>
        {
            user.Passkeys.RemoveAll(known => known.CredentialId.SequenceEqual(passkey.CredentialId));
            user.Passkeys.Add(passkey);
        });

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>(user.Passkeys);

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        FindHolderAsync("passkeys", new { credentialId }, cancellationToken);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) => Task.FromResult(user.Passkeys.Find(known => known.CredentialId.SequenceEqual(credentialId)));

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        Done(() => user.Passkeys.RemoveAll(known => known.CredentialId.SequenceEqual(credentialId)));

    public Task AddLoginAsync(Account user, UserLoginInfo login, CancellationToken cancellationToken) =>
        Done(() => user.ExternalIdentities.Add(new(login.LoginProvider, login.ProviderKey, login.ProviderDisplayName)));

    public Task RemoveLoginAsync(
        Account user,
        string loginProvider,
        string providerKey,
        CancellationToken cancellationToken
    ) =>
        Done(() =>
            user.ExternalIdentities.RemoveAll(known => known.Provider == loginProvider && known.Subject == providerKey)
        );

    public Task<IList<UserLoginInfo>> GetLoginsAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserLoginInfo>>([
            .. user.ExternalIdentities.Select(known => new UserLoginInfo(known.Provider, known.Subject, known.Name)),
        ]);

    public Task<Account?> FindByLoginAsync(
        string loginProvider,
        string providerKey,
        CancellationToken cancellationToken
    ) =>
        FindHolderAsync(
            "externalIdentities",
            new { provider = loginProvider, subject = providerKey },
            cancellationToken
        );

    /// <summary>Whose list contains a thing like this; answered by the document's GIN index.</summary>
    private Task<Account?> FindHolderAsync(string list, object part, CancellationToken ct)
    {
        var json = session
            .DocumentStore.Options.Serializer()
            .ToJson(new Dictionary<string, object[]> { [list] = [part] });
        return session.Query<Account>().Where(a => a.MatchesSql("d.data @> ?::jsonb", json)).FirstOrDefaultAsync(ct);
    }
}

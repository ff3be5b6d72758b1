using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>
/// The cookie carries an account's id and a random secret, and nothing else. What it opens is read with every request,
/// person included: a session that was ended, an account that was locked out or is past its last day, a role that
/// was changed: each counts from the next request on.
/// </summary>
internal sealed class SessionTickets(IDocumentStore store, IHttpContextAccessor http, TimeProvider clock) : ITicketStore
{
    /// <summary>So often a person's presence is noted, at most.</summary>
    private static readonly TimeSpan Presence = TimeSpan.FromMinutes(5);

    private const int GuidLength = 32;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var accountId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var key = $"{accountId:N}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
        var now = clock.GetUtcNow();
        var started = new SignInSession
        {
            Id = AccountSecrets.HashOf(key),
            Handle = Guid.CreateVersion7(now),
            AccountId = accountId,
            StartedAt = now,
            LastSeenAt = now,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now + SignInRules.SessionLength,
            Browser = BrowserName.Of(http.HttpContext?.Request.Headers.UserAgent.ToString()),
            Methods = [.. ticket.Principal.FindAll("amr").Select(claim => claim.Value).Distinct()],
        };
        var forgotten = now - SignInRules.PresenceKept;
        await using var session = store.LightweightSession();
        session.Insert(started);
        session.DeleteWhere<SignInSession>(s => s.ExpiresAt < forgotten);
        await session.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<SignInSession>(AccountSecrets.HashOf(key)) is { } known)
        {
            known.ExpiresAt = ticket.Properties.ExpiresUtc ?? known.ExpiresAt;
            session.Update(known);
            await session.SaveChangesAsync();
        }
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var session = store.LightweightSession();
        var batch = session.CreateBatchQuery();
        var ofKey = batch.Load<SignInSession>(AccountSecrets.HashOf(key));
        var ofPerson = batch.Load<Account>(AccountIn(key));
        await batch.Execute();
        var (known, account) = (await ofKey, await ofPerson);
        var now = clock.GetUtcNow();
        if (
            known is null
            || account is null
            || known.AccountId != account.Id
            || !account.MayEnterOn(clock.Today())
            || known.ExpiresAt <= now
        )
        {
            return null;
        }

        if (now - known.LastSeenAt > Presence)
        {
            known.LastSeenAt = now;
            session.Update(known);
            await session.SaveChangesAsync();
        }

        return new(
            SignedInPerson.Of(account, known),
            new AuthenticationProperties { IssuedUtc = known.StartedAt, ExpiresUtc = known.ExpiresAt },
            Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme
        );
    }

    public async Task RemoveAsync(string key)
    {
        // Ended, not deleted: when somebody was here last is known for a while longer.
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<SignInSession>(AccountSecrets.HashOf(key)) is { } known)
        {
            known.ExpiresAt = clock.GetUtcNow();
            session.Update(known);
            await session.SaveChangesAsync();
        }
    }

    /// <summary>The key begins with it, so that one question to the database answers who comes and whether they may.</summary>
    private static Guid AccountIn(string key) =>
        key.Length > GuidLength && Guid.TryParseExact(key.AsSpan(0, GuidLength), "N", out var id) ? id : Guid.Empty;
}

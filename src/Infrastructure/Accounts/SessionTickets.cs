using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Schulterschluss.Application.Access;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>
/// The cookie carries a random secret and nothing else. What it opens is read with every request, person included: a
/// session that was ended, an account that was locked out or a role that was changed counts from the next request on.
/// </summary>
internal sealed class SessionTickets(IDocumentStore store, IHttpContextAccessor http, TimeProvider clock) : ITicketStore
{
    /// <summary>So often a person's presence is noted, at most.</summary>
    private static readonly TimeSpan Presence = TimeSpan.FromMinutes(5);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var started = new SignInSession
        {
            Id = AccountSecrets.HashOf(secret),
            Handle = Guid.CreateVersion7(now),
            AccountId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
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
        return secret;
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
        var id = AccountSecrets.HashOf(key);
        Account? account = null;
        var known = await session
            .Query<SignInSession>()
            .Include<Account>(s => s.AccountId, found => account = found)
            .FirstOrDefaultAsync(s => s.Id == id);
        var now = clock.GetUtcNow();
        if (known is null || account is null || account.DisabledAt is not null || known.ExpiresAt <= now)
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
}

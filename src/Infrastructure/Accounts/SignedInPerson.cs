using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Access;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>A person as the claims of a request, there and back.</summary>
public static class SignedInPerson
{
    private const string ActorId = "actor";
    private const string SideClaim = "side";
    private const string Network = "network";
    private const string Session = "sid";
    private const string Shortcut = "shortcut";

    internal static ClaimsPrincipal Of(Account account, SignInSession session)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new(ClaimTypes.Name, account.Name),
            new(ClaimTypes.Role, account.Role.ToString()),
            new(ActorId, account.ActorId),
            new(Session, session.Handle.ToString()),
            .. session.Methods.Select(method => new Claim("amr", method)),
        ];
        if (account.Preferences.ShortcutOff)
        {
            claims.Add(new(Shortcut, "off"));
        }

        if (account.Side is { } side)
        {
            claims.Add(new(SideClaim, side.ToString()));
        }

        if (account.NetworkId is { } network)
        {
            claims.Add(new(Network, network.ToString()));
        }

        return new(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
    }

    public static Actor ToActor(this ClaimsPrincipal person) =>
        new(
            person.FindFirstValue(ActorId)!,
            person.FindFirstValue(ClaimTypes.Name)!,
            Enum.Parse<Role>(person.FindFirstValue(ClaimTypes.Role)!),
            person.FindFirstValue(SideClaim) is { } side ? Enum.Parse<Side>(side) : null,
            person.FindFirstValue(Network) is { } network ? Guid.Parse(network) : null
        );

    /// <summary>WCAG 2.1.4: a shortcut of a single key can be switched off.</summary>
    public static bool HasShortcutOff(this ClaimsPrincipal person) => person.HasClaim(Shortcut, "off");

    /// <summary>Null for a key.</summary>
    public static Guid? AccountId(this ClaimsPrincipal person) =>
        person.FindFirstValue(Session) is null ? null : Guid.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!);

    /// <summary>The session of this browser.</summary>
    public static Guid? SessionHandle(this ClaimsPrincipal person) =>
        person.FindFirstValue(Session) is { } handle ? Guid.Parse(handle) : null;
}

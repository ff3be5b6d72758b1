using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>
/// A token says for what, for whom, until when, and against which state of the account: once that has changed, it opens
/// nothing. Only this product can write one, and none is stored.
/// </summary>
internal sealed class AccountLinks(IDataProtectionProvider protection, ISiteAddress site, TimeProvider clock)
    : IAccountLinks
{
    private readonly IDataProtector _protector = protection.CreateProtector("Schulterschluss.AccountLinks");

    public Uri To(AccountLink link, Account account)
    {
        var until = clock.GetUtcNow() + SignInRules.LinkLength;
        var token = WebEncoders.Base64UrlEncode(
            _protector.Protect(System.Text.Encoding.UTF8.GetBytes($"{until.UtcTicks} {StateOf(link, account)}"))
        );
        return site.Of($"{PathOf(link)}?id={account.Id}&token={token}");
    }

    public bool Opens(AccountLink link, Account account, string? token)
    {
        if (Read(token) is not [var until, var state])
        {
            return false;
        }

        return long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks
            && state == StateOf(link, account)
            && (link != AccountLink.Invitation || account.State == AccountState.Invited);
    }

    private string[] Read(string? token)
    {
        try
        {
            return token is null
                ? []
                : System
                    .Text.Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)))
                    .Split(' ', 2);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return [];
        }
    }

    private static string StateOf(AccountLink link, Account account) =>
        link switch
        {
            AccountLink.Invitation => $"{link} {account.Id} {account.InvitedAt.UtcTicks}",
            AccountLink.PasswordReset => $"{link} {account.Id} {account.SecurityStamp}",
            _ => throw new ArgumentOutOfRangeException(nameof(link)),
        };

    private static string PathOf(AccountLink link) =>
        link switch
        {
            AccountLink.Invitation => "/invitation",
            AccountLink.PasswordReset => "/password/reset",
            _ => throw new ArgumentOutOfRangeException(nameof(link)),
        };
}

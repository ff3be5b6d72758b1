using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>Secrets that the database must not give away: encrypted where they are needed again, else hashed.</summary>
internal sealed class AccountSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Schulterschluss.Accounts");

    public string Protect(string secret) => _protector.Protect(secret);

    public string Unprotect(string secret) => _protector.Unprotect(secret);

    /// <summary>For random secrets only: they need no salt and no stretching.</summary>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

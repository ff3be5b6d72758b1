using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Schulterschluss.Application.Services;

/// <summary>Addresses that nobody guesses.</summary>
internal static class Tokens
{
    /// <summary>Longer ones are none of ours.</summary>
    public const int MaxLength = 100;
    private const int Bytes = 16;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Of something random, so that it needs no salt and no stretching.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(Sha256(token));

    public static byte[] Sha256(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

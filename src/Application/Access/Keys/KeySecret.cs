using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Schulterschluss.Application.Access.Keys;

/// <summary>
/// The text that a client sends: <c>slsk_</c>, 256 random bits, and a checksum. Prefix and checksum let a scanner of
/// repositories and logs tell a leaked one from any other text, without asking us.
/// </summary>
public static class KeySecret
{
    public const string Prefix = "slsk_";
    private const int RandomBytes = 32;
    private const int ChecksumBytes = 3;
    private static readonly int ChecksumLength = Base64Url.GetEncodedLength(ChecksumBytes);
    private static readonly int Length =
        Prefix.Length + Base64Url.GetEncodedLength(RandomBytes) + Base64Url.GetEncodedLength(ChecksumBytes);

    public static string New()
    {
        var text = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        return text + ChecksumOf(text);
    }

    /// <summary>Whether this could be one of ours; nothing else needs to be looked up.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length == Length
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.EndsWith(ChecksumOf(text[..^ChecksumLength]), StringComparison.Ordinal);

    /// <summary>
    /// SHA-256, hexadecimal: all that is ever stored. Nobody guesses 256 random bits, so it needs neither salt nor delay.
    /// </summary>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string ChecksumOf(string text) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, ChecksumBytes));
}

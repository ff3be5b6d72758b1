using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Schulterschluss.Functional.Accounts;

/// <summary>An authenticator: RFC 6238 over a key in base 32.</summary>
internal static class OneTimePassword
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Step = 30;

    public static string Now(string key)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / Step);
#pragma warning disable CA5350 // What authenticators speak.
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        List<byte> bytes = [];
        var (buffer, bits) = (0, 0);
        foreach (var letter in key.Where(c => !char.IsWhiteSpace(c)))
        {
            buffer = (buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}

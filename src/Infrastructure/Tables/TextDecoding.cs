using System.Text;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Tables;

/// <summary>
/// Text in the encodings that spreadsheets write: UTF-8 or UTF-16 with a byte order mark, UTF-8 without, or else
/// Windows-1252. What is no character in it becomes SUB, which no cell may hold, so that only the rows concerned suffer.
/// </summary>
internal static class TextDecoding
{
    private static readonly DecoderFallback Mark = new DecoderReplacementFallback("\u001A");
    private static readonly Encoding Utf8 = Known("utf-8");
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252,
        EncoderFallback.ExceptionFallback,
        Mark
    )!;

    /// <param name="charset">What the caller says it is. UTF-8 is often said without looking, so it is verified.</param>
    /// <exception cref="RefusedException">400: no text; 415: a charset that is not known.</exception>
    public static string Decode(byte[] bytes, string? charset)
    {
        var (encoding, start) = ByMark(bytes) ?? (ByName(charset) ?? ByContent(bytes), 0);
        if (IsBinary(bytes, encoding))
        {
            throw new RefusedException(400, "import.binary", "The file is no text.");
        }

        return encoding.GetString(bytes, start, bytes.Length - start);
    }

    private static (Encoding, int)? ByMark(byte[] bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, ..] => (Known("utf-16"), 2),
            [0xFE, 0xFF, ..] => (Known("utf-16BE"), 2),
            _ => null,
        };

    private static Encoding? ByName(string? charset) =>
        charset?.Trim('"').ToUpperInvariant() switch
        {
            null or "" or "UTF-8" or "UTF8" or "US-ASCII" => null,
            "WINDOWS-1252" or "CP1252" or "ISO-8859-1" or "LATIN1" => Windows1252,
            "UTF-16" or "UTF-16LE" => Known("utf-16"),
            "UTF-16BE" => Known("utf-16BE"),
            var other => throw new RefusedException(415, "import.charset", "The charset is not known.", other),
        };

    /// <summary>Damaged UTF-8 stays UTF-8: read as Windows-1252, every umlaut would be wrong instead of one.</summary>
    private static Encoding ByContent(byte[] bytes)
    {
        var (valid, invalid) = (0, 0);
        for (var rest = bytes.AsSpan(); !rest.IsEmpty; )
        {
            var ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            rest = rest[ascii..];
            var isValid = Rune.DecodeFromUtf8(rest, out _, out var length) == System.Buffers.OperationStatus.Done;
            _ = isValid ? valid++ : invalid++;
            rest = rest[length..];
        }

        return invalid == 0 || valid > invalid ? Utf8 : Windows1252;
    }

    /// <summary>Half of UTF-16 is zeros; in every other encoding a zero is no text.</summary>
    private static bool IsBinary(byte[] bytes, Encoding encoding) =>
        (ReferenceEquals(encoding, Utf8) || ReferenceEquals(encoding, Windows1252)) && bytes.Contains((byte)0);

    private static Encoding Known(string name) => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, Mark);
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Schulterschluss.Application.Common;

/// <summary>Where a page ended: the day it was sorted by, and the id that makes the place unique.</summary>
public sealed record PageCursor(DateOnly Day, Guid Id)
{
    public const int MaxLimit = 200;

    public override string ToString() =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}{Id:N}"))
        );

    /// <exception cref="RefusedException">400: nobody got this cursor from us.</exception>
    public static PageCursor Read(string text)
    {
        var bytes = new byte[40];
        return
            Base64Url.IsValid(text, out var length)
            && length == bytes.Length
            && Base64Url.TryDecodeFromChars(text, bytes, out _)
            && DateOnly.TryParseExact(
                Encoding.UTF8.GetString(bytes, 0, 8),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && Guid.TryParseExact(Encoding.UTF8.GetString(bytes, 8, 32), "N", out var id)
            ? new(day, id)
            : throw new RefusedException(400, "cursor", "The cursor belongs to another search.");
    }

    /// <summary>Cuts what was read with one more than the limit into a page.</summary>
    public static Page<TRow> Cut<TDocument, TRow>(
        IReadOnlyList<TDocument> found,
        int limit,
        Func<TDocument, PageCursor> place,
        Func<TDocument, TRow> row
    ) =>
        new(
            [.. found.Take(limit).Select(row)],
            found.Count > limit ? place(found[limit - 1]).ToString() : null
        );
}

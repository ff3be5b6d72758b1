using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Schulterschluss.Application.Common;

/// <summary>Where a page of things that have a day ended: the day, and the id that makes the place unique.</summary>
internal sealed record DayCursor(DateOnly Day, Guid Id)
{
    private const string DayFormat = "yyyyMMdd";
    private static readonly int Length = DayFormat.Length + 32;

    public override string ToString() =>
        Base64Url.EncodeToString(
            Encoding.ASCII.GetBytes(Day.ToString(DayFormat, CultureInfo.InvariantCulture) + Id.ToString("N"))
        );

    /// <exception cref="RefusedException">400: nobody got this cursor from us.</exception>
    public static DayCursor Read(string cursor)
    {
        var text =
            Base64Url.IsValid(cursor, out var length) && length == Length
                ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor))
                : "";
        return
            text.Length == Length
            && DateOnly.TryParseExact(
                text[..DayFormat.Length],
                DayFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && Guid.TryParseExact(text[DayFormat.Length..], "N", out var id)
            ? new(day, id)
            : throw new RefusedException(400, "cursor", "The cursor belongs to another search.");
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Schulterschluss.Application.Common;

/// <summary>A point in time to read at: an instant (<c>2026-06-30T12:00:00Z</c>), or a day, meaning its end in Europe/Berlin.</summary>
public readonly record struct AsOf(DateTimeOffset Instant) : IParsable<AsOf>
{
    public DateOnly Day => Time.DayOf(Instant.AddTicks(-1));

    public static AsOf Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var asOf)
            ? asOf
            : throw new FormatException($"'{s}' is neither a day nor an instant.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AsOf result)
    {
        result = default;
        if (
            DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue
        )
        {
            result = new(Time.EndOf(day));
            return true;
        }

        if (
            DateTimeOffset.TryParseExact(
                s,
                ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var instant
            )
        )
        {
            result = new(instant.ToUniversalTime());
            return true;
        }

        return false;
    }
}

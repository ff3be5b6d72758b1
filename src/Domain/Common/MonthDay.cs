using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Schulterschluss.Domain.Common;

/// <summary>A day that comes back every year, for instance the 30th of April: <c>04-30</c>.</summary>
public readonly record struct MonthDay : IParsable<MonthDay>
{
    /// <summary>One in which every day exists.</summary>
    private const int LeapYear = 2000;

    /// <exception cref="ArgumentOutOfRangeException">No month has this day.</exception>
    public MonthDay(int month, int day)
    {
        _ = new DateOnly(LeapYear, month, day);
        (Month, Day) = (month, day);
    }

    public int Month { get; }
    public int Day { get; }

    /// <summary>The 29th of February is the 28th where there is none.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>The first one after a day.</summary>
    public DateOnly After(DateOnly day) => In(day.Year) is var same && same > day ? same : In(day.Year + 1);

    /// <summary>The canonical form, as it is stored and shown to machines.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:D2}-{Day:D2}");

    /// <summary>Reads the canonical form and the German one: <c>30.04.</c></summary>
    /// <exception cref="FormatException">No year has such a day.</exception>
    public static MonthDay Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var day) ? day : throw new FormatException($"'{s}' is no day of a year.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MonthDay result)
    {
        var text = s?.Trim() ?? "";
        var isDay = DateOnly.TryParseExact(
            text.EndsWith('.') ? $"{text}{LeapYear}" : $"{LeapYear}-{text}",
            ["yyyy-MM-dd", "d.M.yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        result = isDay ? new(day.Month, day.Day) : default;
        return isDay;
    }
}

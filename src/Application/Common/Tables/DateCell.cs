using System.Globalization;

namespace Schulterschluss.Application.Common.Tables;

/// <summary>A day as people and spreadsheets write it.</summary>
internal static class DateCell
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd HH:mm:ss",
        "dd.MM.yyyy",
        "d.M.yyyy",
        "dd.MM.yyyy HH:mm:ss",
    ];

    private static readonly string[] TwoDigitYears = ["dd.MM.yy", "d.M.yy"];

    /// <summary>Serial days that spreadsheets count from 1900, for the years 1954 to 2119.</summary>
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    /// <returns>The day, or the code of what is wrong with it.</returns>
    public static (DateOnly? Day, string? Fault) Read(string text)
    {
        if (Parse(text, Formats) is { } day)
        {
            return (day, null);
        }

        if (
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)
            && serial is >= FirstSerial and < LastSerial
        )
        {
            return (DateOnly.FromDateTime(DateTime.FromOADate(serial)), null);
        }

        return (null, Parse(text, TwoDigitYears) is null ? "no-date" : "ambiguous-date");
    }

    private static DateOnly? Parse(string text, string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? DateOnly.FromDateTime(time)
            : null;
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Schulterschluss.Domain.Common;

/// <summary>
/// When something is due: a day (<c>2017-09-30</c>), a quarter (<c>2017-Q3</c>) or a year (<c>2017</c>).
/// Due means until the end of the period's last day.
/// </summary>
public readonly partial record struct DuePeriod : IParsable<DuePeriod>
{
    private DuePeriod(DateOnly start, DateOnly end, string text) => (Start, End, Text) = (start, end, text);

    public DateOnly Start { get; }
    public DateOnly End { get; }

    /// <summary>The canonical form, as it is stored and shown to machines.</summary>
    public string Text { get; }

    public static DuePeriod Day(DateOnly day) => new(day, day, day.ToString("O", CultureInfo.InvariantCulture));

    public static DuePeriod Quarter(int year, int quarter)
    {
        var start = new DateOnly(year, ((quarter - 1) * 3) + 1, 1);
        return new(
            start,
            start.AddMonths(3).AddDays(-1),
            string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{quarter}")
        );
    }

    public static DuePeriod Year(int year) =>
        new(new(year, 1, 1), new(year, 12, 31), year.ToString("D4", CultureInfo.InvariantCulture));

    public bool IsDay() => Start == End;

    public bool IsQuarter() => !IsDay() && Start.AddMonths(3).AddDays(-1) == End;

    public bool Contains(DateOnly day) => Start <= day && day <= End;

    public bool Contains(DuePeriod other) => Start <= other.Start && other.End <= End;

    public override string ToString() => Text;

    /// <summary>Reads the canonical forms and the spellings people use: <c>Q3 2017</c>, <c>3. Quartal 2017</c>, <c>30.09.2017</c>.</summary>
    /// <exception cref="FormatException">No such period.</exception>
    public static DuePeriod Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period)
            ? period
            : throw new FormatException($"'{s}' is no day, quarter or year.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DuePeriod result)
    {
        result = default;
        var text = s?.Trim() ?? "";
        if (
            DateOnly.TryParseExact(
                text,
                ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) && IsPlausible(day.Year)
        )
        {
            result = Day(day);
            return true;
        }

        var match = Spelling().Match(text);
        if (
            !match.Success
            || !int.TryParse(match.Groups["year"].Value, CultureInfo.InvariantCulture, out var year)
            || !IsPlausible(year)
        )
        {
            return false;
        }

        result = match.Groups["quarter"] is { Success: true } quarter
            ? Quarter(year, quarter.Value[0] - '0')
            : Year(year);
        return true;
    }

    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>Beyond these years nobody means it, and sums of dates would leave the calendar.</summary>
    private static bool IsPlausible(int year) => year is >= FirstYear and <= LastYear;

    [GeneratedRegex(
        @"^(?:(?<year>\d{4})(?:[-\s]*Q(?<quarter>[1-4]))?|Q(?<quarter>[1-4])[\s/-]*(?<year>\d{4})|(?<quarter>[1-4])\.\s*Quartal\s+(?<year>\d{4}))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Spelling();
}

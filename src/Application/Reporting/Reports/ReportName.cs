using System.Globalization;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>What a report is called: <c>Quartalsbericht 3. Quartal 2017</c>, in the language of whoever is told.</summary>
public sealed record ReportName(ReportType Type, DateRange Period) : IFormattable
{
    public string In(CultureInfo culture) =>
        $"{ReportTitles.Words(Type).In(culture)} {PeriodWords.Of(Period, culture)}";

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        In(formatProvider as CultureInfo ?? CultureInfo.CurrentUICulture);

    public override string ToString() => In(CultureInfo.CurrentUICulture);
}

/// <summary>A stretch of days as people call it, where it has a name.</summary>
public static class PeriodWords
{
    private const int MonthsOfAQuarter = 3;
    private const int MonthsOfAHalf = 6;
    private const int MonthsOfAYear = 12;

    public static string Of(DateRange period, CultureInfo culture)
    {
        var (from, year) = (period.From, period.From.Year);
        if (from.Day == 1 && period.To < DateOnly.MaxValue && period.To.AddDays(1) is { Day: 1 } next)
        {
            var months = ((next.Year - year) * MonthsOfAYear) + next.Month - from.Month;
            if (months is MonthsOfAQuarter or MonthsOfAHalf or MonthsOfAYear && (from.Month - 1) % months == 0)
            {
                var number = ((from.Month - 1) / months) + 1;
                return (months, culture.TwoLetterISOLanguageName) switch
                {
                    (MonthsOfAQuarter, "de") => $"{number}. Quartal {year}",
                    (MonthsOfAQuarter, _) => $"Q{number} {year}",
                    (MonthsOfAHalf, "de") => $"{number}. Halbjahr {year}",
                    (MonthsOfAHalf, _) => $"H{number} {year}",
                    _ => $"{year}",
                };
            }
        }

        return $"{from.ToString("d", culture)} – {period.To.ToString("d", culture)}";
    }
}

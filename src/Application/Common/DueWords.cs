using System.Globalization;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Common;

/// <summary>When something is due, as a reader says it: <c>30.09.2017</c>, <c>3. Quartal 2017</c>, <c>2017</c>.</summary>
public static class DueWords
{
    public static string Of(DuePeriod period) =>
        period.IsDay() ? period.Start.ToString("d", CultureInfo.CurrentCulture)
        : !period.IsQuarter() ? period.Start.Year.ToString(CultureInfo.InvariantCulture)
        : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de"
            ? $"{Quarter(period)}. Quartal {period.Start.Year}"
        : $"Q{Quarter(period)} {period.Start.Year}";

    private static int Quarter(DuePeriod period) => ((period.Start.Month - 1) / 3) + 1;
}

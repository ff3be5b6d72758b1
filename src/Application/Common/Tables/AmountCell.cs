using System.Globalization;
using System.Text.RegularExpressions;

namespace Schulterschluss.Application.Common.Tables;

/// <summary>
/// Euros as people and spreadsheets write them: <c>1.234,56</c> or <c>1234.56</c>. Nobody declares which of the two a file
/// means, so what could be either is refused instead of guessed.
/// </summary>
internal static partial class AmountCell
{
    /// <returns>The amount, or the code of what is wrong with it.</returns>
    public static (decimal? Amount, string? Fault) Read(string text)
    {
        var number = Currency().Replace(text, "").Replace('\u2212', '-');
        return number switch
        {
            _ when Ambiguous().IsMatch(number) => (null, "ambiguous-amount"),
            _ when German().IsMatch(number) => Parse(
                number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            ),
            _ when Plain().IsMatch(number) => Parse(number),
            _ => (null, "no-amount"),
        };
    }

    private static (decimal?, string?) Parse(string number) =>
        (
            decimal.Parse(
                number,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture
            ),
            null
        );

    /// <summary>A thousand and more in one language, a fraction of a cent in the other.</summary>
    [GeneratedRegex(@"^[+-]?\d{1,3}[.,]\d{3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Ambiguous();

    [GeneratedRegex(
        @"^[+-]?(\d{1,15}|\d{1,3}(\.\d{3}){1,4})(,\d{1,2})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex German();

    [GeneratedRegex(
        @"^[+-]?\d{1,15}(\.\d{1,2})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"\s*(€|EUR)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Currency();
}

using System.Globalization;

namespace Schulterschluss.WebApi.Components.Forms;

/// <summary>
/// Numbers with decimals as the reader writes them. Separators of thousands are refused: what is a thousand in one
/// language is one in the other.
/// </summary>
internal static class Decimals
{
    private const NumberStyles Styles =
        NumberStyles.AllowLeadingSign
        | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowLeadingWhite
        | NumberStyles.AllowTrailingWhite;

    /// <returns>Null where there is nothing, or nothing that can be read.</returns>
    public static decimal? Read(string? text) =>
        decimal.TryParse(text, Styles, CultureInfo.CurrentCulture, out var number) ? number : null;

    public static bool IsReadable(string? text) => string.IsNullOrWhiteSpace(text) || Read(text) is not null;

    public static string? Write(decimal? number) => number?.ToString("0.######", CultureInfo.CurrentCulture);
}

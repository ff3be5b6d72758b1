using System.Globalization;

namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>Money as the reader writes it.</summary>
internal static class Euros
{
    private const string NoBreak = "\u00A0";

    public static string Text(decimal amount) => amount.ToString("N2", CultureInfo.CurrentCulture) + NoBreak + "€";

    /// <summary>A figure that cannot be told is none.</summary>
    public static string Percent(decimal? percent) =>
        percent is { } known ? known.ToString("+0.0;-0.0;0.0", CultureInfo.CurrentCulture) + NoBreak + "%"
        : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de" ? "n. a."
        : "n/a";
}

using System.Globalization;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>Figures for people: rounded from the unrounded value, half away from zero.</summary>
public static class FigureFormat
{
    public const string Hidden = PublishedCell.Hidden;

    public const string NotAvailable = "n. a.";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static string InGerman(decimal? value, FigureUnit unit) => In(German, value, unit);

    public static string In(CultureInfo culture, decimal? value, FigureUnit unit) =>
        value is not { } number
            ? NotAvailable
            : unit switch
            {
                FigureUnit.Count => Number(culture, number, 0),
                FigureUnit.Percent => $"{Number(culture, number * 100, 1)} %",
                FigureUnit.Days => $"{Number(culture, number, 1)} {(IsGerman(culture) ? "Tage" : "days")}",
                FigureUnit.Hours => $"{Number(culture, number, 1)} {(IsGerman(culture) ? "Std." : "h")}",
                FigureUnit.Points => $"{Number(culture, number, 1)} {(IsGerman(culture) ? "Punkte" : "points")}",
                FigureUnit.Euro or FigureUnit.EuroPerUnit => $"{Number(culture, number, 2)} €",
                FigureUnit.Ratio => Number(culture, number, 2),
                FigureUnit.Rating => Number(culture, number, 1),
                _ => throw new ArgumentOutOfRangeException(nameof(unit)),
            };

    private static string Number(CultureInfo culture, decimal number, int digits) =>
        Math.Round(number, digits, MidpointRounding.AwayFromZero).ToString($"N{digits}", culture);

    private static bool IsGerman(CultureInfo culture) => culture.TwoLetterISOLanguageName == "de";
}

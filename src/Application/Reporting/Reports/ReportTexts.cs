using System.Text.RegularExpressions;
using Schulterschluss.Application.Reporting.Figures;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>
/// The sections of a report. A figure in a text is a reference (<c>{K7.network}</c>), never a typed number: what it
/// comes to is filled in when the report is frozen.
/// </summary>
public static partial class ReportTexts
{
    /// <summary>Codes of the figures that a text refers to.</summary>
    public static IEnumerable<string> ReferencesIn(string text) =>
        Reference().Matches(text).Select(match => match.Groups["code"].Value);

    /// <param name="valueOf">What a figure comes to, for people.</param>
    public static string Fill(string text, Func<string, string> valueOf) =>
        Reference().Replace(text, match => valueOf(match.Groups["code"].Value));

    /// <summary>The first reference that no figure answers; null where all are known.</summary>
    internal static string? UnknownIn(string? text) =>
        ReferencesIn(text ?? "").FirstOrDefault(code => !FigureCatalogue.Parts.ContainsKey(code));

    /// <summary>Whatever stands in braces: a code in the wrong letters is refused instead of being printed.</summary>
    [GeneratedRegex(@"\{(?<code>[^{}\s]{1,40})\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}

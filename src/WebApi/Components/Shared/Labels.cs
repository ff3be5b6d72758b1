using System.Globalization;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Application.Reference;

namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>Codes in the reader's language.</summary>
internal static class Labels
{
    private static bool German => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de";

    /// <summary>A code that its table has no more stands for itself.</summary>
    public static string Label(this CodeTable table, string code) => table.Find(code)?.Label() ?? code;

    public static string Label(this CodeEntry entry) => German ? entry.De : entry.En;

    public static string Text(this Domain.Assessments.Label label) => German ? label.De : label.En;

    public static string Label(this FacetCount count) => German ? count.De : count.En;

    /// <summary>A district by name, a Land by its label.</summary>
    public static string Region(string key) =>
        key.Length == 2
            ? ReferenceData.Laender.Label(key)
            : ReferenceData.Districts.GetValueOrDefault(key)?.Name ?? key;
}

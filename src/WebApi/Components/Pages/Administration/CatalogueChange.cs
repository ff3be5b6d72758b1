using System.Globalization;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.WebApi.Components.Pages.Administration;

/// <param name="Code">Of the dimension or criterion.</param>
/// <param name="Part">Key of the words.</param>
/// <param name="Before">Null for what is new.</param>
/// <param name="After">Null for what is gone.</param>
public sealed record CatalogueChange(string Code, string Part, string? Before, string? After)
{
    /// <summary>Dimension by dimension, criterion by criterion, as their codes tie them together.</summary>
    public static IReadOnlyList<CatalogueChange> Between(
        Catalogue before,
        Catalogue after,
        Func<Label, string> label,
        Func<Criterion, string> phases
    )
    {
        var (old, now) = (PartsOf(before, label, phases), PartsOf(after, label, phases));
        return
        [
            .. old
                .Keys.Union(now.Keys)
                .Select(part => new CatalogueChange(
                    part.Code,
                    part.Name,
                    old.GetValueOrDefault(part),
                    now.GetValueOrDefault(part)
                ))
                .Where(change => change.Before != change.After),
        ];
    }

    private static Dictionary<(string Code, string Name), string> PartsOf(
        Catalogue catalogue,
        Func<Label, string> label,
        Func<Criterion, string> phases
    )
    {
        Dictionary<(string, string), string> parts = [];
        foreach (var dimension in catalogue.Dimensions)
        {
            parts[(dimension.Code, "Dimension")] = label(dimension.Label);
            parts[(dimension.Code, "Weight")] = TextOf(dimension.Weight);
            foreach (var criterion in dimension.Criteria)
            {
                parts[(criterion.Code, "Criterion")] = label(criterion.Label);
                parts[(criterion.Code, "Dimension")] = label(dimension.Label);
                parts[(criterion.Code, "Weight")] = TextOf(criterion.Weight);
                parts[(criterion.Code, "Phases")] = phases(criterion);
                parts[(criterion.Code, "NotApplicable")] = criterion.AllowsNotApplicable ? "✓" : "–";
                foreach (var (level, text) in criterion.Levels.Index())
                {
                    parts[(criterion.Code, $"Level{level}")] = label(text);
                }
            }
        }

        return parts;
    }

    private static string TextOf(decimal weight) => weight.ToString("0.##", CultureInfo.CurrentCulture);
}

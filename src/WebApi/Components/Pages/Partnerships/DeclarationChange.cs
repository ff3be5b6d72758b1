using System.Globalization;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.WebApi.Components.Pages.Partnerships;

/// <param name="What">Key of the words, or the key of the goal or measure.</param>
/// <param name="Before">Null for what is new.</param>
/// <param name="After">Null for what is gone.</param>
internal sealed record DeclarationChange(string What, string? Before, string? After)
{
    /// <summary>Goal by goal and measure by measure, as their keys tie them together.</summary>
    public static IReadOnlyList<DeclarationChange> Between(
        DeclarationView before,
        DeclarationView after,
        Func<Side, string> sideName
    )
    {
        var changes = new[]
        {
            new DeclarationChange("Term", TextOf(before.Term), TextOf(after.Term)),
            new DeclarationChange("LegalText", before.LegalText, after.LegalText),
        }
            .Concat(Changes(before.Goals, after.Goals, goal => goal.Id, goal => goal.Text))
            .Concat(
                Changes(before.Measures, after.Measures, measure => measure.Id, measure => TextOf(measure, sideName))
            );
        return [.. changes.Where(change => change.Before != change.After)];
    }

    private static IEnumerable<DeclarationChange> Changes<T>(
        IReadOnlyList<T> before,
        IReadOnlyList<T> after,
        Func<T, string> key,
        Func<T, string> text
    )
    {
        var (old, now) = (before.ToDictionary(key, text), after.ToDictionary(key, text));
        return old
            .Keys.Union(now.Keys)
            .Select(id => new DeclarationChange(id, old.GetValueOrDefault(id), now.GetValueOrDefault(id)));
    }

    private static string? TextOf(DateRange? term) =>
        term is null ? null : string.Create(CultureInfo.CurrentCulture, $"{term.From:d} – {term.To:d}");

    private static string TextOf(PlannedMeasure measure, Func<Side, string> sideName) =>
        string.Join(
            "\n",
            new[]
            {
                $"{sideName(measure.Obligor)}: {measure.Text}",
                measure.Due is { } due ? Shared.Due.Text(due) : null,
                measure.GoalId,
                measure.Indicator,
            }.OfType<string>()
        );
}

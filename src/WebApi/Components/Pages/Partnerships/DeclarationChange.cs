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
        Func<Side, string> sideName,
        Func<int, string> forGoal
    )
    {
        var changes = new[]
        {
            new DeclarationChange("Term", TextOf(before.Term), TextOf(after.Term)),
            new DeclarationChange("LegalText", before.LegalText, after.LegalText),
        }
            .Concat(Changes(before.Goals, after.Goals, goal => goal.Id, goal => goal.Text, goal => goal.Text))
            .Concat(
                Changes(
                    before.Measures,
                    after.Measures,
                    measure => measure.Id,
                    measure => TextOf(measure, before, sideName, forGoal),
                    measure => TextOf(measure, after, sideName, forGoal)
                )
            );
        return [.. changes.Where(change => change.Before != change.After)];
    }

    private static IEnumerable<DeclarationChange> Changes<T>(
        IReadOnlyList<T> before,
        IReadOnlyList<T> after,
        Func<T, string> key,
        Func<T, string> textBefore,
        Func<T, string> textAfter
    )
    {
        var (old, now) = (before.ToDictionary(key, textBefore), after.ToDictionary(key, textAfter));
        return old
            .Keys.Union(now.Keys)
            .Select(id => new DeclarationChange(id, old.GetValueOrDefault(id), now.GetValueOrDefault(id)));
    }

    private static string? TextOf(DateRange? term) =>
        term is null ? null : string.Create(CultureInfo.CurrentCulture, $"{term.From:d} – {term.To:d}");

    /// <summary>The place of a goal in a declaration, from 1; null where it has no such goal.</summary>
    public static int? NumberOf(string? goalId, DeclarationView declaration) =>
        declaration
            .Goals.Index()
            .Where(goal => goal.Item.Id == goalId)
            .Select(goal => (int?)goal.Index + 1)
            .FirstOrDefault();

    private static string TextOf(
        PlannedMeasure measure,
        DeclarationView declaration,
        Func<Side, string> sideName,
        Func<int, string> forGoal
    ) =>
        string.Join(
            "\n",
            new[]
            {
                $"{sideName(measure.Obligor)}: {measure.Text}",
                measure.Due is { } due ? Shared.Due.Text(due) : null,
                NumberOf(measure.GoalId, declaration) is { } goal ? forGoal(goal) : null,
                measure.Indicator,
            }.OfType<string>()
        );
}

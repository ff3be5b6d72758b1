using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Application.Reporting.Facts;

/// <param name="SelectedOn">When both sides had agreed to it; null while it is a proposal.</param>
/// <param name="DueEnd">Last day of the period in which it is due.</param>
/// <param name="Baseline">Of the goal's indicator, as are target and what was reached.</param>
public sealed record OptionFact(
    long Sequence,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    Guid OptionId,
    Guid NetworkId,
    string Title,
    ActionOptionStatus Status,
    DateOnly? SelectedOn,
    DateOnly? DueEnd,
    DateOnly? CompletedOn,
    decimal? Baseline,
    decimal? Target,
    decimal? Actual
) : IFact;

internal sealed class OptionFacts : FactSource<ActionOption>
{
    protected override IEnumerable<IFact> Of(Recorded<ActionOption> change)
    {
        if (change.Events.All(e => e is ActionOptionAgreed or ActionOptionProgressReported))
        {
            yield break;
        }

        var option = change.After;
        yield return new OptionFact(
            change.Sequence,
            change.At,
            DayOf(change),
            option.Id,
            option.NetworkId,
            option.Plan.Title,
            option.Status,
            option.SelectedOn,
            option.Plan.Due?.End,
            option.CompletedOn,
            option.Plan.Goal?.Baseline,
            option.Plan.Goal?.Target,
            option.Actual
        );
    }

    private static DateOnly DayOf(Recorded<ActionOption> change) =>
        change.Events[^1] switch
        {
            ActionOptionSelected selected => selected.On,
            ActionOptionStarted started => started.On,
            ActionOptionCompleted completed => completed.On,
            _ => change.Today,
        };
}

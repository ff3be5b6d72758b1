using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Reporting.Facts;

/// <param name="Amount">Euros that are granted.</param>
/// <param name="Lines">Numbers of the plan's lines; beside them, in the same order, what else is known of each.</param>
/// <param name="Kinds">Names of <see cref="LineKind"/>.</param>
/// <param name="Planned">Euros for the whole period.</param>
public sealed record GrantFact(
    long Sequence,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    Guid GrantId,
    string NoticeNumber,
    string Title,
    DateOnly PeriodFrom,
    DateOnly PeriodTo,
    decimal Amount,
    IReadOnlyList<string> Lines,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<decimal> Planned
) : IFact
{
    public IEnumerable<PlanLine> PlanLines() =>
        Lines.Select((line, i) => new PlanLine(line, Titles[i], Enum.Parse<LineKind>(Kinds[i]), Planned[i]));
}

internal sealed class GrantFacts : FactSource<Grant>
{
    protected override IEnumerable<IFact> Of(Recorded<Grant> change)
    {
        if (!change.Has<GrantAwarded>() && !change.Has<GrantAmended>())
        {
            yield break;
        }

        var content = change.After.Content;
        yield return new GrantFact(
            change.Sequence,
            change.At,
            change.Today,
            change.After.Id,
            content.NoticeNumber,
            content.Title,
            content.Period.From,
            content.Period.To,
            content.Amount,
            [.. content.Lines.Select(line => line.Number)],
            [.. content.Lines.Select(line => line.Title)],
            [.. content.Lines.Select(line => line.Kind.ToString())],
            [.. content.Lines.Select(line => line.Planned)]
        );
    }
}

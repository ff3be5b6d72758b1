using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Reporting.Facts;

/// <param name="MeasureId">Key within the declaration.</param>
/// <param name="DueEnd">Last day of the period in which it is due.</param>
public sealed record MeasureFact(
    long Sequence,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    Guid PartnershipId,
    string MeasureId,
    Guid NetworkId,
    Side Obligor,
    DateOnly DueEnd,
    MeasureStatus Status
) : IFact;

internal sealed class MeasureFacts : FactSource<Partnership>
{
    protected override IEnumerable<IFact> Of(Recorded<Partnership> change)
    {
        var (partnership, days) = (change.After, new Dictionary<string, DateOnly>(StringComparer.Ordinal));
        foreach (var @event in change.Events)
        {
            switch (@event)
            {
                case PartnershipActivated activated:
                    All(activated.On);
                    break;
                case AmendmentTookEffect effect:
                    All(effect.On);
                    break;
                case MeasureReported reported:
                    days[reported.MeasureId] = reported.On;
                    break;
            }
        }

        return partnership
            .Measures.Where(measure => days.ContainsKey(measure.Id))
            .Select(measure => new MeasureFact(
                change.Sequence,
                change.At,
                days[measure.Id],
                partnership.Id,
                measure.Id,
                partnership.NetworkId,
                measure.Obligor,
                measure.Due.End,
                measure.Status
            ));

        void All(DateOnly day)
        {
            foreach (var measure in partnership.Measures)
            {
                days[measure.Id] = day;
            }
        }
    }
}

using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Reporting.Data;

/// <summary>
/// All that the figures of one period are computed from, and nothing else: what is frozen with a report. Computing from
/// it again gives the same figures, whatever has become of the data since.
/// </summary>
/// <param name="Period">The days that are reported on; the last one is the reporting day (Stichtag).</param>
/// <param name="AsOf">What was recorded later is not in it.</param>
/// <param name="Districts">Keys of the districts that exist on the last day.</param>
/// <param name="NetworksBefore">As they were on the day before the period.</param>
/// <param name="Networks">As they are on the last day, as are the measures.</param>
/// <param name="Partnerships">All changes up to the last day, as of seals and options.</param>
/// <param name="Services">Delivered in the period, or agreed for it.</param>
public sealed record DataSet(
    DateRange Period,
    DateTimeOffset AsOf,
    IReadOnlyList<string> Districts,
    IReadOnlyList<NetworkFact> NetworksBefore,
    IReadOnlyList<NetworkFact> Networks,
    IReadOnlyList<PartnershipFact> Partnerships,
    IReadOnlyList<MeasureFact> Measures,
    IReadOnlyList<SealFact> Seals,
    IReadOnlyList<AssessmentFact> Assessments,
    IReadOnlyList<OptionFact> Options,
    IReadOnlyList<ServiceFact> Services,
    FinanceData Finance
)
{
    private DataIndex? _index;

    /// <summary>The reporting day (Stichtag).</summary>
    public DateOnly Day => Period.To;

    /// <summary>The same data, by what figures look for. Not frozen: it follows from them.</summary>
    internal DataIndex Index => _index ??= new(this);
}

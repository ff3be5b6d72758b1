using Schulterschluss.Application.Reporting.Data;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Konversionsquote.</summary>
internal sealed class K05Conversion() : Figure("K5", 1)
{
    private const int Months = 12;

    public override Words Name { get; } = new("Konversionsquote", "Conversion");

    public override Words Definition { get; } =
        new(
            "Von den Netzwerken, deren erste Standortbestimmung vor zwölf Monaten, im gleich langen Zeitraum, abgeschlossen wurde: der Anteil, dessen Partnerschaft binnen zwölf Monaten danach von beiden Seiten unterschrieben war.",
            "Of the networks whose first assessment was finalised twelve months ago, in the same span of time: the share whose partnership was signed by both sides within the twelve months after it."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K5",
            new("Unterschriebene Partnerschaften", "Partnerships signed"),
            new("unterschrieben ≤ 12 Monate / Kohorte", "signed ≤ 12 months / cohort"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            Converted,
            ByLand: true
        ),
    ];

    private static IEnumerable<CountedRecord> Converted(DataSet data)
    {
        var (from, to) = (
            data.Period.From.AddMonths(-Months),
            data.Period.To.AddDays(1).AddMonths(-Months).AddDays(-1)
        );
        var signed = data
            .Index.Partnerships.Select(changes => changes[^1])
            .Where(partnership => partnership.ActiveSince is not null)
            .ToLookup(
                partnership => data.Index.HeirOf(partnership.NetworkId),
                partnership => partnership.ActiveSince!.Value
            );
        return data.Index.Assessments.Select(assessments =>
        {
            var first = assessments[0];
            var isInCohort = from <= first.Day && first.Day <= to;
            var isSigned = signed[data.Index.HeirOf(first.NetworkId)]
                .Any(on => first.Day <= on && on <= first.Day.AddMonths(Months));
            return data.OfNetwork(
                RecordKind.Assessment,
                first.AssessmentId.ToString(),
                first.NetworkId,
                first.Day,
                isInCohort && isSigned ? 1 : 0,
                isInCohort ? 1 : 0,
                leftOut: isInCohort ? null : LeftOut.NotInThePeriod
            );
        });
    }
}

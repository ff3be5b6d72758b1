using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Reifegradgewinn.</summary>
internal sealed class K11Maturity() : Figure("K11", 1)
{
    private const int Points = 10;
    private const int Dimensions = 3;

    public override Words Name { get; } = new("Reifegradgewinn", "Gain in maturity");

    public override Words Definition { get; } =
        new(
            "Letzte minus erste abgeschlossene Standortbestimmung, Mittel über die Netzwerke mit mindestens zweien auf derselben Katalogfassung (bei mehreren der neuesten); dazu der Anteil, der sich in mindestens drei Dimensionen um mindestens zehn Punkte verbessert hat. Berichtigte Standortbestimmungen zählen in der berichtigten Form.",
            "Last minus first finalised assessment, mean over the networks with at least two on the same version of the catalogue (of several the newest); and the share that improved by at least ten points in at least three dimensions. Corrected assessments count as corrected."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K11",
            new("Mittlerer Gewinn", "Mean gain"),
            new("Mittel von (letzte − erste Gesamtpunktzahl)", "mean of (last − first overall score)"),
            FigureUnit.Points,
            Aggregation.Quotient,
            data => Compared(data, (first, last) => last.Overall - first.Overall),
            ByLand: true
        ),
        new(
            "K11.improved",
            new("Anteil mit Verbesserung in drei Dimensionen", "Share improved in three dimensions"),
            new(
                "Netzwerke mit ≥ 3 Dimensionen ≥ +10 / Netzwerke mit ≥ 2",
                "networks with ≥ 3 dimensions ≥ +10 / networks with ≥ 2"
            ),
            FigureUnit.Percent,
            Aggregation.Quotient,
            data => Compared(data, (first, last) => ImprovedDimensions(first, last) >= Dimensions ? 1 : 0),
            ByLand: true
        ),
    ];

    private static IEnumerable<CountedRecord> Compared(
        DataSet data,
        Func<AssessmentFact, AssessmentFact, decimal?> gain
    ) =>
        data.Index.Assessments.Select(assessments =>
        {
            var comparable = assessments
                .GroupBy(assessment => assessment.CatalogueVersion)
                .Select(same => same.ToList())
                .Where(same => same.Count > 1)
                .MaxBy(same => same[^1].Day);
            var last = comparable is null ? assessments[^1] : comparable[^1];
            var value = comparable is null ? null : gain(comparable[0], last);
            var leftOut =
                assessments.Count == 1 ? LeftOut.OneAssessmentOnly
                : comparable is null ? LeftOut.OtherCatalogueVersion
                : value is null ? (LeftOut?)LeftOut.NoScore
                : null;
            return data.OfNetwork(
                RecordKind.Network,
                data.Index.HeirOf(last.NetworkId).ToString(),
                last.NetworkId,
                last.Day,
                leftOut is null ? value!.Value : 0,
                leftOut is null ? 1 : 0,
                leftOut: leftOut
            );
        });

    private static int ImprovedDimensions(AssessmentFact first, AssessmentFact last) =>
        last.Dimensions.Count(dimension => last.ScoreOf(dimension) - first.ScoreOf(dimension) >= Points);
}

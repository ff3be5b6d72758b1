using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Erfüllungsquote, of either side.</summary>
internal sealed class K07Fulfilment() : Figure("K7", 1)
{
    private const decimal Half = 0.5m;

    public override Words Name { get; } = new("Erfüllungsquote", "Fulfilment");

    public override Words Definition { get; } =
        new(
            "Anteil der bis zum Stichtag fälligen Maßnahmen, die erfüllt sind; teilweise erfüllte zählen halb. Durch Nachtrag entfallene Maßnahmen bleiben außer Betracht.",
            "Share of the measures due by the reporting day that are fulfilled; partly fulfilled ones count half. Measures dropped by an amendment are left out."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        Part("K7.network", new("Maßnahmen der Netzwerke", "Measures of the networks"), Side.Network),
        Part("K7.office", new("Maßnahmen des Programmbüros", "Measures of the office"), Side.Office),
    ];

    /// <summary>Every measure of a side: what it contributes to the quota, or why it does not.</summary>
    public static IEnumerable<CountedRecord> Due(DataSet data, Side side) =>
        data
            .Measures.Where(measure => measure.Obligor == side)
            .Select(measure =>
            {
                var leftOut =
                    measure.Status == MeasureStatus.Dropped ? LeftOut.Dropped
                    : measure.DueEnd > data.Day ? (LeftOut?)LeftOut.NotDueYet
                    : null;
                return data.OfNetwork(
                    RecordKind.Measure,
                    $"{measure.PartnershipId}/{measure.MeasureId}",
                    measure.NetworkId,
                    measure.DueEnd,
                    leftOut is null ? WeightOf(measure.Status) : 0,
                    leftOut is null ? 1 : 0,
                    side.ToString(),
                    leftOut,
                    measure.MeasureId
                );
            });

    private static FigurePart Part(string code, Words name, Side side) =>
        new(
            code,
            name,
            new("(erfüllt + 0,5 · teilweise erfüllt) / fällig", "(fulfilled + 0.5 · partly fulfilled) / due"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            data => Due(data, side),
            ByLand: true
        );

    private static decimal WeightOf(MeasureStatus status) =>
        status switch
        {
            MeasureStatus.Fulfilled => 1,
            MeasureStatus.PartlyFulfilled => Half,
            _ => 0,
        };
}

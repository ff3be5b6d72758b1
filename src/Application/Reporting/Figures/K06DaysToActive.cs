using Schulterschluss.Application.Reporting.Data;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Median days from the first idea to the partnership in force.</summary>
internal sealed class K06DaysToActive() : Figure("K6", 1)
{
    public override Words Name { get; } = new("Dauer bis zur Partnerschaft", "Days until a partnership");

    public override Words Definition { get; } =
        new(
            "Kalendertage von der Anbahnung bis zur zweiten Unterschrift, Median über die im Zeitraum in Kraft getretenen Partnerschaften.",
            "Calendar days from initiation to the second signature, median over the partnerships that came into force in the period."
        );

    public override Words Time { get; } =
        new(
            "Anbahnung: Tag der Erfassung. Unterschrift: der Tag, an dem unterschrieben wurde.",
            "Initiation: the day of its recording. Signature: the day on which it was signed."
        );

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K6",
            new("Angebahnt bis aktiv", "Initiated to active"),
            new("Median der Tage", "median of the days"),
            FigureUnit.Days,
            Aggregation.Median,
            Days,
            LessIsBetter: true
        ),
    ];

    private static IEnumerable<CountedRecord> Days(DataSet data) =>
        data.Index.Partnerships.Select(changes =>
        {
            var (first, last) = (changes[0], changes[^1]);
            var leftOut =
                last.ActiveSince is not { } since ? LeftOut.NotActivated
                : data.Period.Contains(since) ? null
                : (LeftOut?)LeftOut.NotInThePeriod;
            return data.OfNetwork(
                RecordKind.Partnership,
                last.PartnershipId.ToString(),
                last.NetworkId,
                last.ActiveSince,
                leftOut is null ? last.ActiveSince!.Value.DayNumber - first.Day.DayNumber : 0,
                leftOut: leftOut
            );
        });
}

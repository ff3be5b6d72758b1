using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Aktive Partnerschaften A(t).</summary>
internal sealed class K04ActivePartnerships() : Figure("K4", 1)
{
    public override Words Name { get; } = new("Aktive Partnerschaften", "Active partnerships");

    public override Words Definition { get; } =
        new(
            "Partnerschaften, deren Erklärung am Stichtag in Kraft ist: aktiv oder in Verlängerung. Ausgesetzte zählen nicht.",
            "Partnerships whose declaration is in force on the reporting day: active or in renewal. Suspended ones do not count."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K4",
            new("Am Stichtag", "On the reporting day"),
            new("A(t) = Anzahl der aktiven Partnerschaften", "A(t) = number of active partnerships"),
            FigureUnit.Count,
            Aggregation.Sum,
            Active,
            ByLand: true
        ),
        new(
            "K4.new",
            new("Neu im Zeitraum", "New in the period"),
            new("Zweite Unterschrift im Zeitraum", "second signature in the period"),
            FigureUnit.Count,
            Aggregation.Sum,
            Begun,
            ByLand: true
        ),
        new(
            "K4.ended",
            new("Beendet im Zeitraum", "Ended in the period"),
            new("Ausgelaufen, beendet oder gekündigt im Zeitraum", "expired, ended or terminated in the period"),
            FigureUnit.Count,
            Aggregation.Sum,
            Ended,
            ByLand: true,
            LessIsBetter: true
        ),
        new(
            "K4.share",
            new("Anteil an den gelisteten Netzwerken", "Share of the listed networks"),
            new(
                "gelistete Netzwerke mit aktiver Partnerschaft / N(t)",
                "listed networks with an active partnership / N(t)"
            ),
            FigureUnit.Percent,
            Aggregation.Quotient,
            Share,
            ByLand: true
        ),
    ];

    /// <summary>Whether the declaration is in force and both sides act on it.</summary>
    public static bool IsActive(PartnershipStatus status) =>
        status is PartnershipStatus.Active or PartnershipStatus.InRenewal;

    private static IEnumerable<CountedRecord> Active(DataSet data) =>
        data.Index.Partnerships.Select(changes =>
        {
            var status = changes[^1].StatusOn(data.Day);
            return IsActive(status)
                ? Of(data, changes[^1], changes[^1].ActiveSince, 1)
                : Of(data, changes[^1], changes[^1].ActiveSince, 0, ReasonOf(status));
        });

    private static IEnumerable<CountedRecord> Begun(DataSet data) =>
        data.Index.Partnerships.Select(changes =>
            changes[^1].ActiveSince is { } since && data.Period.Contains(since)
                ? Of(data, changes[^1], since, 1)
                : Of(
                    data,
                    changes[^1],
                    changes[^1].ActiveSince,
                    0,
                    changes[^1].ActiveSince is null ? LeftOut.NotActivated : LeftOut.NotInThePeriod
                )
        );

    private static IEnumerable<CountedRecord> Ended(DataSet data) =>
        data
            .Index.Partnerships.Where(changes => changes[^1].ActiveSince is not null)
            .Select(changes =>
                EndOf(changes, data.Day) is { } end && data.Period.Contains(end)
                    ? Of(data, changes[^1], end, 1)
                    : Of(data, changes[^1], EndOf(changes, data.Day), 0, LeftOut.NotInThePeriod)
            );

    private static IEnumerable<CountedRecord> Share(DataSet data)
    {
        var partners = data
            .Index.Partnerships.Where(changes => IsActive(changes[^1].StatusOn(data.Day)))
            .Select(changes => data.Index.HeirOf(changes[^1].NetworkId))
            .ToHashSet();
        return data.Networks.Select(network =>
            network.IsListedOn(data.Day)
                ? Counting.Of(network, partners.Contains(network.NetworkId) ? 1 : 0, 1)
                : Counting.Of(network, 0, 0, LeftOut.NotListed)
        );
    }

    /// <summary>The first day without the partnership; null while it runs.</summary>
    private static DateOnly? EndOf(IReadOnlyList<PartnershipFact> changes, DateOnly day)
    {
        var last = changes[^1];
        if (last.Status.IsFinal())
        {
            return changes.First(change => change.Status.IsFinal()).Day;
        }

        return last.StatusOn(day) switch
        {
            PartnershipStatus.Terminated => last.TerminationOn,
            PartnershipStatus.Expired => last.TermEnd!.Value.AddDays(1),
            _ => null,
        };
    }

    private static LeftOut ReasonOf(PartnershipStatus status) =>
        status switch
        {
            PartnershipStatus.Suspended => LeftOut.Suspended,
            _ when status.IsFinal() => LeftOut.Ended,
            _ => LeftOut.NotInForce,
        };

    private static CountedRecord Of(
        DataSet data,
        PartnershipFact partnership,
        DateOnly? day,
        decimal value,
        LeftOut? leftOut = null
    ) =>
        data.OfNetwork(
            RecordKind.Partnership,
            partnership.PartnershipId.ToString(),
            partnership.NetworkId,
            day,
            value,
            leftOut: leftOut
        );
}

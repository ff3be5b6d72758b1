using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Siegel.</summary>
internal sealed class K14Seals() : Figure("K14", 1)
{
    public override Words Name { get; } = new("Qualitätssiegel", "Quality seals");

    public override Words Definition { get; } =
        new(
            "Am Stichtag gültige Siegel; im Zeitraum verliehene, verlängerte, abgelaufene und entzogene. Verlängerungsquote: von den Siegeln, deren verliehene Laufzeit im Zeitraum endete, der Anteil, der verlängert wurde.",
            "Seals valid on the reporting day; awarded, renewed, expired and revoked in the period. Renewal rate: of the seals whose granted term ended in the period, the share that was renewed."
        );

    public override Words Time { get; } =
        new(
            "Der Tag der Entscheidung oder des Ablaufs. Wird eine Laufzeit erst nach dem Stichtag verlängert, zählt die Verlängerung in einer späteren Fassung.",
            "The day of the decision or of the expiry. A term renewed only after the reporting day counts as renewed in a later version."
        );

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        Part(
            "K14",
            new("Gültig am Stichtag", "Valid on the reporting day"),
            new("Anzahl der gültigen Siegel", "number of valid seals"),
            (seal, data) => seal[^1].IsValidOn(data.Day) ? data.Day : null,
            LeftOut.Ended
        ),
        Part(
            "K14.awarded",
            new("Verliehen", "Awarded"),
            new("Verleihungen im Zeitraum", "awards in the period"),
            (seal, data) => data.Period.Contains(seal[^1].AwardedOn) ? seal[^1].AwardedOn : null
        ),
        Part(
            "K14.renewed",
            new("Verlängert", "Renewed"),
            new("Verlängerungen im Zeitraum", "renewals in the period"),
            (seal, data) => DayWithin(data, seal.Select(change => change.RenewedOn))
        ),
        Part(
            "K14.expired",
            new("Abgelaufen", "Expired"),
            new(
                "letzter gültiger Tag im Zeitraum, ohne Entzug und Rückgabe",
                "last valid day in the period, not revoked or returned"
            ),
            (seal, data) => IsExpired(seal[^1]) ? DayWithin(data, [seal[^1].LastDay?.AddDays(1)]) : null
        ),
        Part(
            "K14.revoked",
            new("Entzogen", "Revoked"),
            new("Entziehungen im Zeitraum", "revocations in the period"),
            (seal, data) => seal[^1].Status == SealStatus.Revoked ? DayWithin(data, [seal[^1].Day]) : null
        ),
        new(
            "K14.rate",
            new("Verlängerungsquote", "Renewal rate"),
            new("verlängert / im Zeitraum geendete Laufzeiten", "renewed / terms that ended in the period"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            Renewal
        ),
    ];

    /// <summary>Each term that was granted and ended in the period, whatever came after it.</summary>
    private static IEnumerable<CountedRecord> Renewal(DataSet data) =>
        data.Index.Seals.SelectMany(seal =>
            seal.GroupBy(change => change.ValidUntil)
                .OrderBy(term => term.Key)
                .Select(term =>
                {
                    var isOver = data.Period.Contains(term.Key);
                    var isRenewed = seal[^1].ValidUntil > term.Key;
                    return Of(
                        data,
                        seal[^1],
                        term.Key,
                        isOver && isRenewed ? 1 : 0,
                        isOver ? 1 : 0,
                        isOver ? null : LeftOut.NotInThePeriod
                    );
                })
        );

    private static bool IsExpired(SealFact seal) => seal.Status is not (SealStatus.Revoked or SealStatus.Returned);

    private static DateOnly? DayWithin(DataSet data, IEnumerable<DateOnly?> days) =>
        days.Where(day => day is { } on && data.Period.Contains(on)).Max();

    private static FigurePart Part(
        string code,
        Words name,
        Words formula,
        Func<IReadOnlyList<SealFact>, DataSet, DateOnly?> day,
        LeftOut otherwise = LeftOut.NotInThePeriod
    ) =>
        new(
            code,
            name,
            formula,
            FigureUnit.Count,
            Aggregation.Sum,
            data =>
                data.Index.Seals.Select(seal =>
                {
                    var on = day(seal, data);
                    return Of(data, seal[^1], on ?? seal[^1].Day, on is null ? 0 : 1, 0, on is null ? otherwise : null);
                }),
            ByLand: true
        );

    private static CountedRecord Of(
        DataSet data,
        SealFact seal,
        DateOnly day,
        decimal numerator,
        decimal denominator,
        LeftOut? leftOut
    ) =>
        data.OfNetwork(
            RecordKind.Seal,
            seal.PartnershipId.ToString(),
            seal.NetworkId,
            day,
            numerator,
            denominator,
            leftOut: leftOut,
            name: seal.Number
        );
}

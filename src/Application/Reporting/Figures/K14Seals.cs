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
            "Am Stichtag gültige Siegel; im Zeitraum verliehene, verlängerte, abgelaufene und entzogene. Verlängerungsquote: von den Laufzeiten, die im Zeitraum endeten, auch vorzeitig, der Anteil, der verlängert wurde.",
            "Seals valid on the reporting day; awarded, renewed, expired and revoked in the period. Renewal rate: of the terms that ended in the period, also early, the share that was renewed."
        );

    public override Words Time { get; } =
        new(
            "Der Tag der Entscheidung, beim Ablauf der letzte gültige Tag. Eine Laufzeit, die erst nach dem Stichtag verlängert wird, zählt als nicht verlängert.",
            "The day of the decision, of an expiry the last valid day. A term that is renewed only after the reporting day counts as not renewed."
        );

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K14",
            new("Gültig am Stichtag", "Valid on the reporting day"),
            new("Anzahl der gültigen Siegel", "number of valid seals"),
            FigureUnit.Count,
            Aggregation.Sum,
            Valid,
            ByLand: true
        ),
        Part(
            "K14.awarded",
            new("Verliehen", "Awarded"),
            new("Verleihungen im Zeitraum", "awards in the period"),
            seal => [seal[^1].AwardedOn]
        ),
        Part(
            "K14.renewed",
            new("Verlängert", "Renewed"),
            new("Verlängerungen im Zeitraum", "renewals in the period"),
            seal => seal.Select(change => change.RenewedOn).OfType<DateOnly>().Distinct()
        ),
        Part(
            "K14.expired",
            new("Abgelaufen", "Expired"),
            new(
                "letzter gültiger Tag im Zeitraum, ohne Entzug und Rückgabe",
                "last valid day in the period, not revoked or returned"
            ),
            ExpiriesOf
        ),
        Part(
            "K14.revoked",
            new("Entzogen", "Revoked"),
            new("Entziehungen im Zeitraum", "revocations in the period"),
            // Later changes tell of its partnership only.
            seal => seal.Where(change => change.Status == SealStatus.Revoked).Take(1).Select(change => change.Day)
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

    private static IEnumerable<CountedRecord> Valid(DataSet data) =>
        data.Index.Seals.Select(seal =>
            seal[^1] switch
            {
                var last when last.IsValidOn(data.Day) => Of(data, last, data.Day, 1, 0, leftOut: null),
                { Status: SealStatus.Suspended } last when data.Day <= last.LastDay => Of(
                    data,
                    last,
                    last.Day,
                    0,
                    0,
                    LeftOut.Suspended
                ),
                var last => Of(data, last, last.Day, 0, 0, LeftOut.Ended),
            }
        );

    /// <summary>Last valid days after which it was over, at least until a renewal that came too late to join on.</summary>
    private static IEnumerable<DateOnly> ExpiriesOf(IReadOnlyList<SealFact> seal) =>
        seal.Where(
                (change, i) =>
                    change.Status is not (SealStatus.Revoked or SealStatus.Returned)
                    && (i + 1 == seal.Count || change.LastDay < seal[i + 1].Day)
            )
            .Select(change => change.LastDay)
            .OfType<DateOnly>()
            .Distinct();

    /// <summary>Each term that ended in the period, also that of a seal that was lost; a seal without such a term says so.</summary>
    private static IEnumerable<CountedRecord> Renewal(DataSet data) =>
        data.Index.Seals.SelectMany(seal =>
        {
            List<CountedRecord> ended =
            [
                .. TermsOf(seal)
                    .Where(term => data.Period.Contains(term.End))
                    .Select(term => Of(data, seal[^1], term.End, term.IsRenewed ? 1 : 0, 1, leftOut: null)),
            ];
            return ended.Count > 0 ? ended : [Of(data, seal[^1], seal[^1].ValidUntil, 0, 0, LeftOut.NotInThePeriod)];
        });

    private static IEnumerable<(DateOnly End, bool IsRenewed)> TermsOf(IReadOnlyList<SealFact> seal) =>
        seal.GroupBy(change => change.ValidUntil)
            .OrderBy(term => term.Key)
            .Select(term =>
                seal[^1].ValidUntil > term.Key ? (term.Key, true)
                : seal[^1].LastDay is { } last && last < term.Key ? (last, false)
                : (term.Key, false)
            );

    /// <param name="days">On which it happened; also outside the period.</param>
    private static FigurePart Part(
        string code,
        Words name,
        Words formula,
        Func<IReadOnlyList<SealFact>, IEnumerable<DateOnly>> days
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
                    var within = days(seal).Where(data.Period.Contains).ToList();
                    return within.Count > 0
                        ? Of(data, seal[^1], within.Max(), within.Count, 0, leftOut: null)
                        : Of(data, seal[^1], seal[^1].Day, 0, 0, LeftOut.NotInThePeriod);
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

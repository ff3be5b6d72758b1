using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Dienstleistungen.</summary>
internal sealed class K12Services() : Figure("K12", 1)
{
    public override Words Name { get; } = new("Dienstleistungen", "Services");

    public override Words Definition { get; } =
        new(
            "Im Zeitraum erbrachte Dienstleistungen mit Stunden und Teilnehmenden, nach Art. Lieferquote: von den zugesagten, deren vereinbarter Zeitraum hier endet, der Anteil, der in ihm erbracht wurde. Absagequote: der Anteil, den eine Seite abgesagt hat.",
            "Services delivered in the period with hours and participants, by type. Delivery rate: of those promised whose agreed period ends here, the share delivered within it. Cancellation rate: the share that a side called off."
        );

    public override Words Time { get; } =
        new(
            "Der letzte Tag der Erbringung; bei den Quoten der letzte Tag des vereinbarten Zeitraums. Absagen zählen, sobald sie erfasst sind.",
            "The last day of the delivery; for the rates the last day of the agreed period. Cancellations count once they are recorded."
        );

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        Delivered("K12.delivered", new("Erbracht", "Delivered"), FigureUnit.Count, _ => 1, Disclosure.Records),
        Delivered("K12.hours", new("Stunden", "Hours"), FigureUnit.Hours, s => s.Hours ?? 0, Disclosure.Records),
        Delivered(
            "K12.participants",
            new("Teilnehmende", "Participants"),
            FigureUnit.Count,
            s => s.Participants.Sum(),
            Disclosure.Confidential
        ),
        Agreed("K12.rate", new("Lieferquote", "Delivery rate"), IsDeliveredAsAgreed),
        Agreed(
            "K12.cancelled.network",
            new("Absagequote der Netzwerke", "Cancellation rate of the networks"),
            s => s.CancelledBy == Side.Network,
            lessIsBetter: true
        ),
        Agreed(
            "K12.cancelled.office",
            new("Absagequote des Programmbüros", "Cancellation rate of the office"),
            s => s.CancelledBy == Side.Office,
            lessIsBetter: true
        ),
    ];

    /// <summary>What was delivered in the period counts with a value; everything else says why not.</summary>
    public static IEnumerable<CountedRecord> DeliveredIn(DataSet data, Func<ServiceFact, decimal> value) =>
        data.Services.Select(service =>
        {
            var leftOut =
                service.DeliveredTo is not { } day ? LeftOut.NotDelivered
                : data.Period.Contains(day) ? null
                : (LeftOut?)LeftOut.NotInThePeriod;
            return data.OfService(service, service.DeliveredTo, leftOut is null ? value(service) : 0, leftOut: leftOut);
        });

    private static FigurePart Delivered(
        string code,
        Words name,
        FigureUnit unit,
        Func<ServiceFact, decimal> value,
        Disclosure disclosure
    ) =>
        new(
            code,
            name,
            new("Summe über die erbrachten Dienstleistungen", "sum over the services delivered"),
            unit,
            Aggregation.Sum,
            data => DeliveredIn(data, value),
            ByLand: true,
            GroupKind.ServiceType,
            disclosure
        );

    private static FigurePart Agreed(
        string code,
        Words name,
        Predicate<ServiceFact> holds,
        bool lessIsBetter = false
    ) =>
        new(
            code,
            name,
            new("Anteil an den zugesagten Dienstleistungen", "share of the services promised"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            data => AgreedIn(data, holds),
            Group: GroupKind.ServiceType,
            LessIsBetter: lessIsBetter
        );

    private static IEnumerable<CountedRecord> AgreedIn(DataSet data, Predicate<ServiceFact> holds) =>
        data.Services.Select(service =>
        {
            var leftOut =
                !service.IsAgreed ? LeftOut.NotAgreed
                : data.Period.Contains(service.AgreedTo) ? null
                : (LeftOut?)LeftOut.NotInThePeriod;
            return data.OfService(
                service,
                service.AgreedTo,
                leftOut is null && holds(service) ? 1 : 0,
                leftOut is null ? 1 : 0,
                leftOut
            );
        });

    private static bool IsDeliveredAsAgreed(ServiceFact service) =>
        service.Status is ServiceStatus.Delivered or ServiceStatus.Evaluated
        && service.DeliveredTo <= service.AgreedTo
        && service.DeliveredFrom >= service.AgreedFrom;
}

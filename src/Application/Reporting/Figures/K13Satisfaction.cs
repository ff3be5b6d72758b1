using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Zufriedenheit und Rücklaufquote.</summary>
internal sealed class K13Satisfaction() : Figure("K13", 1)
{
    public override Words Name { get; } = new("Zufriedenheit", "Satisfaction");

    public override Words Definition { get; } =
        new(
            "Mittlere Bewertung von 1 (schlecht) bis 5 (sehr gut) der im Zeitraum erbrachten und ausgewerteten Dienstleistungen, und welcher Anteil der Teilnehmenden geantwortet hat. Dienstleistungen mit weniger als drei Antworten zählen beim Mittel nicht.",
            "Mean rating from 1 (poor) to 5 (very good) of the services delivered in the period and evaluated, and what share of the participants answered. Services with fewer than three answers do not count for the mean."
        );

    public override Words Time { get; } =
        new(
            "Der letzte Tag der Erbringung; Antworten zählen, sobald sie erfasst sind.",
            "The last day of the delivery; answers count once they are recorded."
        );

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K13",
            new("Mittlere Bewertung", "Mean rating"),
            new("Summe der Bewertungen / Anzahl der Antworten", "sum of the ratings / number of answers"),
            FigureUnit.Rating,
            Aggregation.Quotient,
            data => Evaluated(data, s => s.Ratings.Sum(), s => s.Answers.Sum(), fewest: FeedbackFigures.MinimumCell),
            Group: GroupKind.ServiceType,
            Disclosure: Disclosure.Confidential
        ),
        new(
            "K13.response",
            new("Rücklaufquote", "Response rate"),
            new("Antworten / Teilnehmende", "answers / participants"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            data => Evaluated(data, s => s.Answers.Sum(), s => s.Participants.Sum(), fewest: 0),
            Group: GroupKind.ServiceType,
            Disclosure: Disclosure.Confidential
        ),
    ];

    private static IEnumerable<CountedRecord> Evaluated(
        DataSet data,
        Func<ServiceFact, int> numerator,
        Func<ServiceFact, int> denominator,
        int fewest
    ) =>
        data.Services.Select(service =>
        {
            var leftOut =
                service.DeliveredTo is not { } day ? LeftOut.NotDelivered
                : !data.Period.Contains(day) ? LeftOut.NotInThePeriod
                : service.Status != ServiceStatus.Evaluated ? LeftOut.NoAnswer
                : service.Answers.Sum() < fewest ? (LeftOut?)LeftOut.TooFewAnswers
                : null;
            return data.OfService(
                service,
                service.DeliveredTo,
                leftOut is null ? numerator(service) : 0,
                leftOut is null ? denominator(service) : 0,
                leftOut
            );
        });
}

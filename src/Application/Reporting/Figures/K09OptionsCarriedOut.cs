using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Umsetzungsquote Handlungsoptionen.</summary>
internal sealed class K09OptionsCarriedOut() : Figure("K9", 1)
{
    public override Words Name { get; } = new("Umsetzungsquote der Handlungsoptionen", "Action options carried out");

    public override Words Definition { get; } =
        new(
            "Anteil der je von beiden Seiten ausgewählten, bis zum Stichtag fälligen Handlungsoptionen, die umgesetzt sind; auch die später verworfenen oder abgebrochenen stehen im Nenner.",
            "Share of the action options ever selected by both sides and due by the reporting day that are completed; those rejected or abandoned later stay in the denominator."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K9",
            new("Umgesetzte Handlungsoptionen", "Completed action options"),
            new("umgesetzt / je ausgewählt und fällig", "completed / ever selected and due"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            CarriedOut,
            ByLand: true
        ),
    ];

    private static IEnumerable<CountedRecord> CarriedOut(DataSet data) =>
        data.Index.Options.Select(changes =>
        {
            var option = changes[^1];
            var leftOut =
                changes.All(change => change.SelectedOn is null) ? LeftOut.NeverSelected
                : option.DueEnd is not { } due || due > data.Day ? (LeftOut?)LeftOut.NotDueYet
                : null;
            return Of(data, option, leftOut);
        });

    private static CountedRecord Of(DataSet data, OptionFact option, LeftOut? leftOut) =>
        data.OfNetwork(
            RecordKind.ActionOption,
            option.OptionId.ToString(),
            option.NetworkId,
            option.DueEnd,
            leftOut is null && option.Status == ActionOptionStatus.Completed ? 1 : 0,
            leftOut is null ? 1 : 0,
            leftOut: leftOut,
            name: option.Title
        );
}

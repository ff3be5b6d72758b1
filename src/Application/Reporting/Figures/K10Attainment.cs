using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Zielerreichung der Handlungsoptionen.</summary>
internal sealed class K10Attainment() : Figure("K10", 1)
{
    private const decimal Least = 0;
    private const decimal Most = 1.5m;

    public override Words Name { get; } = new("Zielerreichung", "Attainment of goals");

    public override Words Definition { get; } =
        new(
            "Wie weit die im Zeitraum umgesetzten Handlungsoptionen den Weg vom Ausgangs- zum Zielwert zurückgelegt haben. Für den Mittelwert wird jede auf 0 bis 150 % begrenzt.",
            "How far the action options completed in the period went from baseline to target. For the mean, each is limited to 0 to 150 %."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K10",
            new("Mittel, begrenzt", "Mean, limited"),
            new(
                "Mittel von min(1,5; max(0; (Ist − Ausgang) / (Ziel − Ausgang)))",
                "mean of min(1.5, max(0, (actual − baseline) / (target − baseline)))"
            ),
            FigureUnit.Percent,
            Aggregation.Quotient,
            data => Attained(data, attainment => Math.Clamp(attainment, Least, Most))
        ),
        new(
            "K10.raw",
            new("Mittel, unbegrenzt", "Mean, not limited"),
            new("Mittel von (Ist − Ausgang) / (Ziel − Ausgang)", "mean of (actual − baseline) / (target − baseline)"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            data => Attained(data, attainment => attainment)
        ),
    ];

    private static IEnumerable<CountedRecord> Attained(DataSet data, Func<decimal, decimal> limit) =>
        data.Index.Options.Select(changes =>
        {
            var option = changes[^1];
            var leftOut = ReasonToLeaveOut(data, option);
            return data.OfNetwork(
                RecordKind.ActionOption,
                option.OptionId.ToString(),
                option.NetworkId,
                option.CompletedOn,
                leftOut is null ? limit(AttainmentOf(option)) : 0,
                leftOut is null ? 1 : 0,
                leftOut: leftOut,
                name: option.Title
            );
        });

    private static LeftOut? ReasonToLeaveOut(DataSet data, OptionFact option) =>
        option switch
        {
            { Status: not ActionOptionStatus.Completed } or { CompletedOn: null } or { Actual: null } =>
                LeftOut.NotCompleted,
            { Baseline: null } or { Target: null } => LeftOut.NoGoal,
            _ when option.Baseline == option.Target => LeftOut.NoGoal,
            _ when !data.Period.Contains(option.CompletedOn.Value) => LeftOut.NotInThePeriod,
            _ => null,
        };

    private static decimal AttainmentOf(OptionFact option) =>
        new Goal("", option.Baseline!.Value, option.Target!.Value, "").AttainmentOf(option.Actual!.Value);
}

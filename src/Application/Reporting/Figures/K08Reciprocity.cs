using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Gegenseitigkeitsindex.</summary>
internal sealed class K08Reciprocity() : Figure("K8", 1)
{
    public override Words Name { get; } = new("Gegenseitigkeitsindex", "Reciprocity");

    public override Words Definition { get; } =
        new(
            "Wie gleichmäßig beide Seiten ihre fälligen Maßnahmen erfüllen: 1, wenn beide gleich viel erfüllen. Nicht bestimmt, solange auf einer Seite nichts fällig oder nirgends etwas erfüllt ist.",
            "How evenly both sides fulfil their due measures: 1 where both fulfil as much. Undefined while nothing is due on one side, or nothing is fulfilled on either."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K8",
            new("Netzwerke und Programmbüro", "Networks and office"),
            new(
                "min(K7 Netzwerke, K7 Büro) / max(K7 Netzwerke, K7 Büro)",
                "min(K7 networks, K7 office) / max(K7 networks, K7 office)"
            ),
            FigureUnit.Ratio,
            Aggregation.Reciprocity,
            Both
        ),
    ];

    private static IEnumerable<CountedRecord> Both(DataSet data) =>
        K07Fulfilment.Due(data, Side.Network).Concat(K07Fulfilment.Due(data, Side.Office));
}

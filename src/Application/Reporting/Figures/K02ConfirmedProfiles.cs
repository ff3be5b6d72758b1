using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Aktualitätsquote.</summary>
internal sealed class K02ConfirmedProfiles() : Figure("K2", 1)
{
    public override Words Name { get; } = new("Aktualitätsquote", "Share of current profiles");

    public override Words Definition { get; } =
        new(
            "Anteil der am Stichtag gelisteten Netzwerke, deren Profil in den zwölf Monaten davor bestätigt wurde. Die Listung selbst ist die erste Bestätigung.",
            "Share of the networks listed on the reporting day whose profile was confirmed within the twelve months before. The listing itself is the first confirmation."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K2",
            new("Bestätigte Profile", "Confirmed profiles"),
            new("bestätigt ≤ 12 Monate / N(t)", "confirmed ≤ 12 months / N(t)"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            Confirmed,
            ByLand: true
        ),
    ];

    private static IEnumerable<CountedRecord> Confirmed(DataSet data) =>
        data.Networks.Select(network =>
            network.IsListedOn(data.Day)
                ? Counting.Of(network, Network.IsStaleOn(network.ConfirmedOn, data.Day) ? 0 : 1, 1)
                : Counting.Of(network, 0, 0, LeftOut.NotListed)
        );
}

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Verbundausbildung: defined, but not recorded yet.</summary>
internal sealed class K18JointTraining() : UnrecordedFigure("K18")
{
    public override Words Name { get; } = new("Verbundausbildung", "Joint training");

    public override Words Definition { get; } =
        new(
            "Kontakte, zusammengeführte Betriebe, erstmals oder wieder ausbildende Betriebe, zusätzliche Plätze, beantragte und bewilligte Förderung, Tage bis zum Kooperationsvertrag.",
            "Contacts, firms brought together, firms training for the first time or again, additional places, funding applied for and approved, days until the cooperation agreement."
        );
}

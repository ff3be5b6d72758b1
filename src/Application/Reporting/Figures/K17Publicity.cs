namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Öffentlichkeitsarbeit: defined, but not recorded yet.</summary>
internal sealed class K17Publicity() : UnrecordedFigure("K17")
{
    public override Words Name { get; } = new("Öffentlichkeitsarbeit", "Publicity");

    public override Words Definition { get; } =
        new(
            "Beiträge nach Kanal; Anteil der in zwölf Monaten hervorgehobenen Partnerschaften.",
            "Items by channel; share of the partnerships highlighted within twelve months."
        );
}

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Politischer Dialog: defined, but not recorded yet.</summary>
internal sealed class K16PoliticalDialogue() : UnrecordedFigure("K16")
{
    public override Words Name { get; } = new("Politischer Dialog", "Political dialogue");

    public override Words Definition { get; } =
        new(
            "Veranstaltungen, erreichte Netzwerke und beantwortete von vorgebrachten Anliegen.",
            "Events, networks reached, and concerns answered of those raised."
        );
}

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Patenschaften und Austauschplattform: defined, but not recorded yet.</summary>
internal sealed class K15Mentorships() : UnrecordedFigure("K15")
{
    public override Words Name { get; } =
        new("Patenschaften und Austauschplattform", "Mentorships and exchange platform");

    public override Words Definition { get; } =
        new(
            "Aktive und abgeschlossene Patenschaften; Beteiligung an der Austauschplattform (aktive Mitglieder in 90 Tagen je aktiver Partnerschaft).",
            "Active and completed mentorships; participation in the exchange platform (members active within 90 days per active partnership)."
        );
}

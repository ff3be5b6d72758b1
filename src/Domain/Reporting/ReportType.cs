namespace Schulterschluss.Domain.Reporting;

/// <summary>
/// Quartalsbericht, Halbjahres- und Jahres-Sachbericht, Zwischennachweis, Verwendungsnachweis.
/// </summary>
public enum ReportType
{
    QuarterlyStatus,
    HalfYearReport,
    AnnualReport,
    InterimProof,
    FinalProof,
}

public static class ReportTypes
{
    /// <summary>Proofs of how the money was used also carry the accounts and the list of vouchers (Belegliste).</summary>
    public static bool IsProof(this ReportType type) => type is ReportType.InterimProof or ReportType.FinalProof;

    /// <summary>
    /// The sections that a report has to say something in. For reports on the matter (Sachbericht) they follow the three
    /// questions of the control of success: were the goals reached, was the programme the cause, was it economical (VV
    /// Nr. 11a zu § 44 BHO).
    /// </summary>
    public static IReadOnlyList<ReportSection> Sections(this ReportType type) =>
        type == ReportType.QuarterlyStatus
            ? [ReportSection.Summary, ReportSection.Progress, ReportSection.Outlook]
            :
            [
                ReportSection.Summary,
                ReportSection.Goals,
                ReportSection.Impact,
                ReportSection.Economy,
                ReportSection.Outlook,
            ];
}

/// <summary>Zusammenfassung, Stand der Arbeiten, Zielerreichung, Wirkung, Wirtschaftlichkeit, Ausblick.</summary>
public enum ReportSection
{
    Summary,
    Progress,
    Goals,
    Impact,
    Economy,
    Outlook,
}

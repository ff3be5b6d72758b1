namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>What a report is about to show: its tables, and the figures they add up.</summary>
/// <param name="Figures">Every atom that a table names, once.</param>
public sealed record ReportTables(IReadOnlyList<AtomFigure> Figures, IReadOnlyList<PublishableTable> Tables);

/// <summary>A cell of a report and what it shows.</summary>
public sealed record JudgedCell(CellKey Key, PublishedCell Cell);

/// <summary>A report that has left the house, with the figures as they were then. It can never be taken back.</summary>
/// <param name="Number">The order of publication; every report has its own.</param>
/// <param name="Cells">Every cell of the tables.</param>
public sealed record Publication(int Number, ReportTables Report, IReadOnlyList<JudgedCell> Cells);

/// <summary>What each cell of a new report shows.</summary>
/// <param name="Cells">Every cell of the report, in the order of their keys.</param>
/// <param name="Exposed">
/// Figures, named by their atoms, that hiding cannot protect: what was published before, by other rules, narrows them
/// down already, or no proof of their safety was found. A report with any of them is not to be published unseen.
/// </param>
/// <param name="Weak">
/// Figures, named by their atoms, that are protected only against somebody who thinks that a hidden cell could be zero.
/// </param>
public sealed record ConfidentialityPlan(
    IReadOnlyList<JudgedCell> Cells,
    IReadOnlyList<string> Exposed,
    IReadOnlyList<string> Weak
);

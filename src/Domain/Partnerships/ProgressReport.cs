namespace Schulterschluss.Domain.Partnerships;

/// <summary>Offen, Eingereicht, Angenommen, Nachforderung.</summary>
public enum ProgressReportStatus
{
    Open,
    Submitted,
    Accepted,
    FollowUpRequested,
}

/// <summary>Fortschrittsbericht of one year of the partnership, as the network filed it last.</summary>
/// <param name="Period">Year of the term, from 1.</param>
/// <param name="FiledOn">The day of the first filing: a follow-up does not make a report late.</param>
/// <param name="FollowUp">What the office still wants to know.</param>
public sealed record ProgressReport(
    int Period,
    ProgressReportStatus Status,
    string Text,
    DateOnly FiledOn,
    string? FollowUp = null
)
{
    public const int TextMaxLength = 20_000;
}

/// <summary>A year of the term, and when its report can be and has to be filed.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">The anniversary that ends the year: from this day on the report can be filed.</param>
/// <param name="DueOn">Last day in time.</param>
public sealed record ReportPeriod(int Number, DateOnly From, DateOnly DueOn);

namespace Schulterschluss.Domain.Reporting;

/// <summary>Offen, Entwurf, Freigegeben, Eingereicht, Geprüft, Nachforderung.</summary>
public enum ReportStatus
{
    Open,
    Draft,
    Released,
    Submitted,
    Accepted,
    FollowUpRequested,
}

public static class ReportStatuses
{
    /// <summary>Its text is being written.</summary>
    public static bool IsWritten(this ReportStatus status) =>
        status is ReportStatus.Open or ReportStatus.Draft or ReportStatus.FollowUpRequested;

    /// <summary>The office has handed in what is asked for.</summary>
    public static bool IsHandedIn(this ReportStatus status) =>
        status is ReportStatus.Submitted or ReportStatus.Accepted;
}

namespace Schulterschluss.Domain.Partnerships;

/// <summary>
/// Angebahnt, Standortbestimmung, Verhandlung, Zur Unterschrift, Aktiv, Ausgesetzt, Verlängerung, Ausgelaufen, Beendet,
/// Gekündigt, Abgebrochen.
/// </summary>
public enum PartnershipStatus
{
    Initiated,
    InAssessment,
    InNegotiation,
    AwaitingSignatures,
    Active,
    Suspended,
    InRenewal,
    Expired,
    Ended,
    Terminated,
    Abandoned,
}

public static class PartnershipStatuses
{
    /// <summary>Nothing leads on from here.</summary>
    public static bool IsFinal(this PartnershipStatus status) =>
        status
            is PartnershipStatus.Expired
                or PartnershipStatus.Ended
                or PartnershipStatus.Terminated
                or PartnershipStatus.Abandoned;

    /// <summary>The declaration is in force, even while it rests or is being renewed.</summary>
    public static bool IsRunning(this PartnershipStatus status) =>
        status is PartnershipStatus.Active or PartnershipStatus.Suspended or PartnershipStatus.InRenewal;
}

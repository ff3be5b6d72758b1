namespace Schulterschluss.Domain.Grants;

/// <summary>Gebucht, Zur Freigabe, Abgelehnt, Storniert. Only what is booked counts.</summary>
public enum VoucherStatus
{
    Booked,
    AwaitingApproval,
    Declined,
    Cancelled,
}

public static class VoucherStatuses
{
    /// <summary>Whether it counts, or may count one day.</summary>
    public static bool IsAlive(this VoucherStatus status) =>
        status is VoucherStatus.Booked or VoucherStatus.AwaitingApproval;
}

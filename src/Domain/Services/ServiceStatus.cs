namespace Schulterschluss.Domain.Services;

/// <summary>Angefragt, Zugesagt, Terminiert, Erbracht, Ausgewertet, Abgelehnt, Abgesagt, Verschoben.</summary>
public enum ServiceStatus
{
    Requested,
    Confirmed,
    Scheduled,
    Delivered,
    Evaluated,
    Declined,
    Cancelled,
    Postponed,
}

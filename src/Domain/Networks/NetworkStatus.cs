namespace Schulterschluss.Domain.Networks;

/// <summary>Entwurf, Eingereicht, Gelistet, Ruhend, Archiviert, Zurückgewiesen, Zusammengeführt.</summary>
public enum NetworkStatus
{
    Draft,
    Submitted,
    Listed,
    Dormant,
    Archived,
    Rejected,
    Merged,
}

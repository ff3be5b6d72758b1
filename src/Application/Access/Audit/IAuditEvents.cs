namespace Schulterschluss.Application.Access.Audit;

/// <summary>The events of all streams as the database keeps them, the newest first.</summary>
public interface IAuditEvents
{
    /// <param name="before">Only events with a lower sequence number; from the newest on where it is null.</param>
    Task<IReadOnlyList<AuditEvent>> ReadAsync(AuditSelection selection, long? before, int limit, CancellationToken ct);

    /// <summary>How many there are, counted no further than <paramref name="atMost"/>.</summary>
    Task<int> CountAsync(AuditSelection selection, int atMost, CancellationToken ct);
}

/// <summary>A filter in the words of the database.</summary>
/// <param name="Events">Stored names; all where it is null.</param>
/// <param name="Networks">Ids of one network and of those that were merged into it.</param>
/// <param name="Since">First instant.</param>
/// <param name="Until">First instant that is too late.</param>
public sealed record AuditSelection(
    string? Actor,
    IReadOnlyList<string>? Events,
    Guid? Thing,
    IReadOnlyList<Guid>? Networks,
    DateTimeOffset? Since,
    DateTimeOffset? Until
);

/// <param name="NetworkId">Of the network that the thing belongs to, where it belongs to one.</param>
/// <param name="Data">JSON.</param>
public sealed record AuditEvent(
    long Sequence,
    DateTimeOffset At,
    string? By,
    string Name,
    Guid Thing,
    Guid? NetworkId,
    string? Reason,
    string? CorrelationId,
    string Data
);

using System.Text.Json.Nodes;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>One event of the trail.</summary>
/// <param name="Sequence">Number of the event, over everything.</param>
/// <param name="At">Instant, UTC.</param>
/// <param name="By">Opaque id of the person or key.</param>
/// <param name="Event">Stable name of what happened, for instance <c>network_listed</c>.</param>
/// <param name="Label">The same in words, in the language of the request.</param>
/// <param name="Kind">Kind of thing that it happened to.</param>
/// <param name="Thing">Its id.</param>
/// <param name="NetworkId">Of the network that the thing belongs to, where it belongs to one.</param>
/// <param name="Reason">Why, where a reason was given.</param>
/// <param name="CorrelationId">Of the request; its log lines carry it too.</param>
/// <param name="Data">What the event says.</param>
public sealed record AuditRow(
    long Sequence,
    DateTimeOffset At,
    string? By,
    string? ByName,
    string Event,
    string Label,
    string Kind,
    Guid Thing,
    Guid? NetworkId,
    string? NetworkName,
    string? Reason,
    string? CorrelationId,
    JsonObject Data
);

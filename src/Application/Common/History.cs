using System.Text.Json.Nodes;
using Marten;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Common;

/// <summary>One change: who, when, why, which fields.</summary>
/// <param name="Number">Position in the aggregate's history, from 1.</param>
/// <param name="At">Instant, UTC.</param>
/// <param name="By">Opaque id of the person or key.</param>
/// <param name="ByName">Their name, for readers who may see it.</param>
/// <param name="Event">Stable name of what happened, for instance <c>network_listed</c>.</param>
/// <param name="Reason">Why, where a reason was given.</param>
public sealed record HistoryEntry(
    long Number,
    DateTimeOffset At,
    string? By,
    string? ByName,
    string Event,
    string? Reason,
    IReadOnlyList<FieldChange> Changes
);

/// <param name="Field">Path within the document, for instance <c>profile.partners[2].name</c>.</param>
public sealed record FieldChange(string Field, JsonNode? From, JsonNode? To);

/// <summary>Resolves opaque ids to the names of people, outside the audit trail.</summary>
public interface IActorDirectory
{
    string? NameOf(string actorId);
}

public static class History
{
    /// <summary>
    /// Folds the stream step by step and compares the document before and after each event: so no event needs to say
    /// which fields it changes, and none can forget one.
    /// </summary>
    /// <param name="hide">Takes out of the document what this reader may not see.</param>
    public static async Task<IReadOnlyList<HistoryEntry>> HistoryOfAsync<T>(
        this IQuerySession session,
        Guid id,
        IActorDirectory directory,
        CancellationToken ct,
        Action<JsonObject>? hide = null
    )
        where T : AggregateRoot
    {
        var serializer = session.DocumentStore.Options.Serializer();
        var aggregate = Empty<T>();
        JsonNode? before = new JsonObject();
        List<HistoryEntry> entries = [];
        foreach (var recorded in await session.Events.FetchStreamAsync(id, token: ct))
        {
            aggregate.Replay([(IDomainEvent)recorded.Data]);
            var after = JsonNode.Parse(serializer.ToJson(aggregate));
            hide?.Invoke((JsonObject)after!);
            var payload = JsonNode.Parse(serializer.ToJson(recorded.Data));
            List<FieldChange> changes = [];
            Compare("", before, after, changes);
            entries.Add(
                new(
                    recorded.Version,
                    recorded.Timestamp.ToUniversalTime(),
                    recorded.UserName,
                    recorded.UserName is { } by ? directory.NameOf(by) : null,
                    recorded.EventTypeName,
                    (string?)payload?["reason"] ?? recorded.GetHeader(ReasonHeader)?.ToString(),
                    changes
                )
            );
            before = after;
        }

        return entries;
    }

    /// <summary>The aggregate as it was recorded at a point in time; null before its first event.</summary>
    public static async Task<T?> AsOfAsync<T>(this IQuerySession session, Guid id, AsOf asOf, CancellationToken ct)
        where T : AggregateRoot
    {
        var events = await session.Events.FetchStreamAsync(id, timestamp: asOf.Instant, token: ct);
        if (events.Count == 0)
        {
            return null;
        }

        var aggregate = Empty<T>();
        aggregate.Replay(events.Select(e => (IDomainEvent)e.Data));
        return aggregate;
    }

    /// <summary>Event header for the reason that the caller of any change may give.</summary>
    public const string ReasonHeader = "reason";

    public static T Empty<T>()
        where T : AggregateRoot => (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;

    private static void Compare(string path, JsonNode? before, JsonNode? after, List<FieldChange> changes)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return;
        }

        switch (before, after)
        {
            case (JsonObject or null, JsonObject or null)
                when (before ?? after) is JsonObject && path.Length == 0 || (before, after) is (JsonObject, JsonObject):
                var names = Names(before).Union(Names(after));
                foreach (var name in names)
                {
                    Compare(path.Length == 0 ? name : $"{path}.{name}", before?[name], after?[name], changes);
                }

                break;
            case (JsonArray old, JsonArray now):
                for (var i = 0; i < Math.Max(old.Count, now.Count); i++)
                {
                    Compare($"{path}[{i}]", i < old.Count ? old[i] : null, i < now.Count ? now[i] : null, changes);
                }

                break;
            default:
                changes.Add(new(path, before?.DeepClone(), after?.DeepClone()));
                break;
        }
    }

    private static IEnumerable<string> Names(JsonNode? node) => node is JsonObject o ? o.Select(p => p.Key) : [];
}

/// <summary>Why the caller makes a change; null where they did not say.</summary>
public interface IChangeReason
{
    string? Value { get; }
}

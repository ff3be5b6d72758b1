using Marten;
using Npgsql;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Audit;

/// <summary>Reads the event table itself: the document store reads it stream by stream only.</summary>
internal sealed class AuditEvents(NpgsqlDataSource database, IDocumentStore store) : IAuditEvents
{
    /// <summary>The first event of a thing says which network it belongs to; of a service for several none is the one.</summary>
    private const string NetworkOfThing = $"""
        coalesce(
            {AuditIndexes.NetworkOfFirst},
            CASE WHEN jsonb_array_length(f.data -> 'networkIds') = 1 THEN f.data -> 'networkIds' ->> 0 END
        )::uuid
        """;

    private string Table => store.Options.Schema.ForEvents();

    public async Task<IReadOnlyList<AuditEvent>> ReadAsync(
        AuditSelection selection,
        long? before,
        int limit,
        CancellationToken ct
    )
    {
        // Where the host may change the schema it does so at the first use, and ours is no use of a document.
        await store.Storage.Database.EnsureStorageExistsAsync(typeof(AuditIndexes), ct);
        await using var command = Select("*", selection, before, limit);
        command.CommandText = $"""
            SELECT e.seq_id, e.timestamp, e.user_name, e.type, e.stream_id, {NetworkOfThing},
                   coalesce(e.data ->> 'reason', e.headers ->> '{History.ReasonHeader}'), e.correlation_id, e.data::text
            FROM ({command.CommandText}) e
            LEFT JOIN {Table} f ON f.stream_id = e.stream_id AND f.version = 1
            ORDER BY e.seq_id DESC
            """;
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<AuditEvent> found = [];
        while (await reader.ReadAsync(ct))
        {
            found.Add(
                new(
                    reader.GetInt64(0),
                    reader.GetFieldValue<DateTimeOffset>(1),
                    Text(2),
                    reader.GetString(3),
                    reader.GetGuid(4),
                    reader.IsDBNull(5) ? null : reader.GetGuid(5),
                    Text(6),
                    Text(7),
                    reader.GetString(8)
                )
            );
        }

        return found;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    public async Task<int> CountAsync(AuditSelection selection, int atMost, CancellationToken ct)
    {
        await using var command = Select("1", selection, before: null, atMost);
        command.CommandText = $"SELECT count(*)::int FROM ({command.CommandText}) e";
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    private NpgsqlCommand Select(string columns, AuditSelection selection, long? before, int limit)
    {
        var command = database.CreateCommand();
        List<string> conditions = [];
        var number = Take(before ?? long.MaxValue);
        conditions.Add($"e.seq_id < {number}");
        if (selection.Actor is { } actor)
        {
            conditions.Add($"e.user_name = {Take(actor)}");
        }

        if (selection.Thing is { } thing)
        {
            conditions.Add($"e.stream_id = {Take(thing)}");
        }

        if (selection.Networks is { } networks)
        {
            conditions.Add(OfNetworks(Take(networks.Select(id => id.ToString()).ToArray())));
        }

        if (selection.Events is { } names)
        {
            var types = Take(names.ToArray());
            conditions.Add($"e.type = ANY({types})");
            conditions.Add(NotAbove(NewestOf(types, number)));
        }

        var since = selection.Since is { } first ? $"timestamp >= {Take(first.ToUniversalTime())}" : "true";
        conditions.Add(since);
        if (selection.Until is { } end)
        {
            var until = $"timestamp < {Take(end.ToUniversalTime())}";
            conditions.Add(until);
            conditions.Add(NotAbove(NewestWhere($"{since} AND {until} AND seq_id < {number}")));
        }

        command.CommandText = $"""
            SELECT {columns} FROM {Table} e
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY e.seq_id DESC LIMIT {Take(limit)}
            """;
        return command;

        string Take(object value)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
            return $"${command.Parameters.Count}";
        }
    }

    /// <summary>As an array, which is made first: the planner then goes by the streams, however common it thinks they are.</summary>
    private string OfNetworks(string ids) =>
        $"""
            e.stream_id = ANY(ARRAY(
                SELECT f.stream_id FROM {Table} f WHERE f.version = 1 AND {AuditIndexes.NetworkOfFirst} = ANY({ids})
                UNION ALL
                SELECT f.stream_id FROM {Table} f WHERE f.version = 1 AND {AuditIndexes.NetworksOfFirst} ?| {ids}
            ))
            """;

    /// <summary>
    /// The newest event that can be one of them, from an index: else the planner, who hopes for a match soon, walks from
    /// the newest of all through everything that lies before it.
    /// </summary>
    private static string NotAbove(string newest) => $"e.seq_id <= ({newest})";

    private string NewestOf(string types, string before) =>
        $"""
            SELECT max(n.seq_id) FROM unnest({types}) AS name CROSS JOIN LATERAL (
                SELECT seq_id FROM {Table} WHERE type = name AND seq_id < {before} ORDER BY seq_id DESC LIMIT 1
            ) n
            """;

    /// <summary>Without OFFSET the planner would take the maximum for a walk from the newest, too.</summary>
    private string NewestWhere(string condition) =>
        $"SELECT max(n.seq_id) FROM (SELECT seq_id FROM {Table} WHERE {condition} OFFSET 0) n";
}

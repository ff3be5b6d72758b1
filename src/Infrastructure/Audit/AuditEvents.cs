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

    /// <summary>As an array, which is made first: the planner then goes by the streams, however common it thinks they are.</summary>
    private string OfNetworks =>
        $$"""
            e.stream_id = ANY(ARRAY(
                SELECT f.stream_id FROM {{Table}} f WHERE f.version = 1 AND {{AuditIndexes.NetworkOfFirst}} = ANY({0})
                UNION ALL
                SELECT f.stream_id FROM {{Table}} f WHERE f.version = 1 AND {{AuditIndexes.NetworksOfFirst}} ?| {0}
            ))
            """;

    private NpgsqlCommand Select(string columns, AuditSelection selection, long? before, int limit)
    {
        var command = database.CreateCommand();
        List<string> conditions = [];
        Where(selection.Actor, "e.user_name = {0}");
        Where(selection.Events?.ToArray(), "e.type = ANY({0})");
        Where(selection.Thing, "e.stream_id = {0}");
        Where(selection.Networks?.Select(id => id.ToString()).ToArray(), OfNetworks);
        Where(selection.Since, "e.timestamp >= {0}");
        Where(selection.Until, "e.timestamp < {0}");
        Where(before, "e.seq_id < {0}");
        var where = conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)}";
        command.CommandText = $"SELECT {columns} FROM {Table} e {where} ORDER BY e.seq_id DESC LIMIT {Take(limit)}";
        return command;

        void Where(object? value, string condition)
        {
            if (value is not null)
            {
                conditions.Add(condition.Replace("{0}", Take(value), StringComparison.Ordinal));
            }
        }

        string Take(object value)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
            return $"${command.Parameters.Count}";
        }
    }
}

using System.Diagnostics;
using Npgsql;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// How far the event log was read. Numbers are given to events before they are committed, so a lower number may appear
/// after a higher one: numbers that are missing are asked for again, until nobody can be on the way to commit them.
/// </summary>
internal sealed class EventPosition
{
    /// <summary>Far longer than any transaction of the product; numbers of failed ones are forgotten after it.</summary>
    private static readonly TimeSpan GapsCloseWithin = TimeSpan.FromMinutes(10);

    /// <summary>Events that transactions may have been writing while the register was read for the first time.</summary>
    private const int InFlight = 20_000;
    private const int Batch = 10_000;

    private readonly Dictionary<long, long> _missingSince = [];
    private long _highest;

    /// <summary>Takes the present as read.</summary>
    public async Task StartAsync(NpgsqlConnection connection, string events, CancellationToken ct)
    {
        _missingSince.Clear();
        await using var command = new NpgsqlCommand(
            $"SELECT seq_id FROM {events} WHERE seq_id > (SELECT max(seq_id) FROM {events}) - $1 ORDER BY seq_id",
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = (long)InFlight });
        await using var reader = await command.ExecuteReaderAsync(ct);
        _highest = 0;
        while (await reader.ReadAsync(ct))
        {
            var number = reader.GetInt64(0);
            if (_highest == 0)
            {
                _highest = number - 1;
            }

            MoveTo(number);
        }
    }

    /// <summary>
    /// The streams in which something has happened since, each with its highest version; at most one batch, and whether
    /// there may be another.
    /// </summary>
    public async Task<(IReadOnlyDictionary<Guid, long> News, bool IsMore)> AdvanceAsync(
        NpgsqlConnection connection,
        string events,
        CancellationToken ct
    )
    {
        Forget();
        await using var command = new NpgsqlCommand(
            $"""
            SELECT seq_id, stream_id, version FROM {events} WHERE seq_id > $1
            UNION ALL
            SELECT seq_id, stream_id, version FROM {events} WHERE seq_id = ANY($2)
            ORDER BY 1 LIMIT {Batch}
            """,
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = _highest });
        command.Parameters.Add(new NpgsqlParameter { Value = _missingSince.Keys.ToArray() });
        Dictionary<Guid, long> streams = [];
        List<long> numbers = [];
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                numbers.Add(reader.GetInt64(0));
                var (stream, version) = (reader.GetGuid(1), reader.GetInt64(2));
                streams[stream] = Math.Max(version, streams.GetValueOrDefault(stream));
            }
        }

        // Only now: a connection that breaks in between has said nothing.
        numbers.ForEach(MoveTo);
        return (streams, numbers.Count == Batch);
    }

    private void MoveTo(long number)
    {
        _missingSince.Remove(number);
        for (var missing = _highest + 1; missing < number; missing++)
        {
            _missingSince[missing] = Stopwatch.GetTimestamp();
        }

        _highest = Math.Max(_highest, number);
    }

    private void Forget()
    {
        foreach (var (number, since) in _missingSince)
        {
            if (Stopwatch.GetElapsedTime(since) > GapsCloseWithin)
            {
                _missingSince.Remove(number);
            }
        }
    }
}

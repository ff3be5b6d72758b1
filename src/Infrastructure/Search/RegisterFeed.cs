using System.Data;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// Reads the register into the index at start, and from then on whatever the event log says that this process did not
/// commit itself. While the database is away the index serves what it has.
/// </summary>
internal sealed class RegisterFeed(
    RegisterIndex index,
    IDocumentStore store,
    NpgsqlDataSource database,
    ILogger<RegisterFeed> logger
) : BackgroundService
{
    /// <summary>How long another process's change may go unnoticed; a look costs one read of an index.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly EventPosition _position = new();

    /// <summary>Streams with news that the connection broke over.</summary>
    private readonly HashSet<Guid> _unread = [];
    private bool _isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!index.IsLoaded)
                {
                    await LoadAsync(stoppingToken);
                }
                else
                {
                    await FollowAsync(stoppingToken);
                }

                _isAway = false;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                if (!_isAway)
                {
                    logger.LogWarning(exception, "The register cannot be read at the moment; searches may be outdated");
                }

                _isAway = true;
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        await store.Storage.Database.EnsureStorageExistsAsync(typeof(Network), ct);
        await store.Storage.Database.EnsureStorageExistsAsync(typeof(JasperFx.Events.IEvent), ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        // One snapshot: what is committed after the position was read is not in the documents either, and is followed.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await _position.StartAsync(connection, Events, ct);
        await ReadAsync(connection, ids: null, ct);
        await index.LoadedAsync();
        logger.LogInformation("The register can be searched");
    }

    private async Task FollowAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        bool isMore;
        do
        {
            (var news, isMore) = await _position.AdvanceAsync(connection, Events, ct);
            // What this process has committed itself is there already, or on its way: let it arrive before asking.
            await index.PublishAsync();
            _unread.UnionWith(news.Where(stream => !index.Knows(stream.Key, stream.Value)).Select(s => s.Key));
            if (_unread.Count > 0)
            {
                await ReadAsync(connection, [.. _unread], ct);
                _unread.Clear();
            }
            // No further than this: whoever writes all the time must not be followed all the time.
        } while (isMore);

        await index.PublishAsync();
    }

    private async Task ReadAsync(NpgsqlConnection connection, Guid[]? ids, CancellationToken ct)
    {
        var serializer = store.Options.Serializer();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT d.data, coalesce(s.version, 0) FROM {Networks} d LEFT JOIN {Streams} s ON s.id = d.id";
        if (ids is not null)
        {
            command.CommandText += " WHERE d.id = ANY($1)";
            command.Parameters.Add(new NpgsqlParameter { Value = ids });
        }

        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var network = await serializer.FromJsonAsync<Network>(reader, 0, ct);
            index.Put(network, reader.GetInt64(1));
        }
    }

    private string Networks => store.Options.Schema.For<Network>();

    private string Events => store.Options.Schema.ForEvents();

    private string Streams => store.Options.Schema.ForStreams();
}

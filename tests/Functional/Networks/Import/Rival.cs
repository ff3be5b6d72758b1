using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Import;

/// <summary>A transaction of somebody else's that holds a network until it is told to go on.</summary>
internal sealed class Rival(NpgsqlDataSource database, NpgsqlConnection connection, NpgsqlTransaction transaction)
    : IAsyncDisposable
{
    /// <summary>Until another transaction waits for what this one holds.</summary>
    public async Task WaitForAnotherAsync()
    {
        await using var watcher = database.CreateCommand(
            $"SELECT count(*) FROM pg_stat_activity WHERE {connection.ProcessID} = ANY(pg_blocking_pids(pid))"
        );
        while ((long)(await watcher.ExecuteScalarAsync(Api.Stop))! == 0)
        {
            await Task.Yield();
        }
    }

    public Task CommitAsync() => transaction.CommitAsync(Api.Stop);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}

internal static class Rivals
{
    /// <summary>Changes the version of a network, without committing it.</summary>
    public static async Task<Rival> HoldAsync(this ProductHost host, Guid network)
    {
        var store = host.Services.GetRequiredService<Marten.IDocumentStore>();
        var database = host.Services.GetRequiredService<NpgsqlDataSource>();
        var connection = await database.OpenConnectionAsync(Api.Stop);
        var transaction = await connection.BeginTransactionAsync(Api.Stop);
        await using var change = new NpgsqlCommand(
            $"UPDATE {store.Options.Schema.For<Domain.Networks.Network>()} SET mt_version = $1 WHERE id = $2",
            connection,
            transaction
        );
        change.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        change.Parameters.Add(new() { Value = network });
        await change.ExecuteNonQueryAsync(Api.Stop);
        return new(database, connection, transaction);
    }
}

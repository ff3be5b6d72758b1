using Npgsql;

namespace Schulterschluss.Functional.Support;

/// <summary>A database of its own in the cluster of the run, for what concerns a whole database.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string cluster;
    private readonly string name = $"t{Guid.CreateVersion7():N}";

    private TestDatabase(string cluster)
    {
        this.cluster = cluster;
        ConnectionString = new NpgsqlConnectionStringBuilder(cluster) { Database = name }.ConnectionString;
    }

    public string ConnectionString { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TestDatabase> CreateAsync(TestCluster cluster)
    {
        var database = new TestDatabase(cluster.ConnectionString);
        await ExecuteAsync(database.cluster, $"CREATE DATABASE {database.name}");
        return database;
    }

    public Task ExecuteAsync(string sql) => ExecuteAsync(ConnectionString, sql);

    /// <summary>Ends the connection of everybody else.</summary>
    public Task CutConnectionsAsync() =>
        ExecuteAsync(cluster, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");

    public async ValueTask DisposeAsync() => await ExecuteAsync(cluster, $"DROP DATABASE {name} WITH (FORCE)");

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Performance;

/// <summary>A PostgreSQL of its own, as durable as in production, for both sides. Thrown away at the end.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string _folder;
    private readonly PostgresCluster _cluster;

    private BenchDatabase(string folder, PostgresCluster cluster) => (_folder, _cluster) = (folder, cluster);

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(_cluster.ConnectionString)
        {
            MaxPoolSize = new DatabaseOptions().MaxPoolSize,
        }.ConnectionString;

    public static async Task<BenchDatabase> StartAsync()
    {
        var account = await UnprivilegedAccount.ForThisHostAsync(CancellationToken.None);
        var product = ProductFolder.Above(AppContext.BaseDirectory);
        var shared = account is null ? null : ProductFolder.WorldTraversable(product);
        if (shared is not null)
        {
            WorldReadable.CreateFolder(shared);
        }

        var binaries = await PostgresBinaries.FindAsync(
            new EmbeddedPackage(product),
            shared,
            PostgresBinaries.InstalledFolders(),
            CancellationToken.None
        );
        // Root's own temporary folder may be closed to the account the server runs as.
        var folder = Path.Combine(
            account is null ? Path.GetTempPath() : "/var/tmp",
            $"schulterschluss-bench-{Path.GetRandomFileName()}"
        );
        WorldReadable.CreateFolder(folder);
        var defaults = new DatabaseOptions();
        var settings = new ClusterSettings(
            Path.Combine(folder, "cluster"),
            Port: 0,
            defaults.MaxConnections,
            defaults.SharedBuffers,
            TimeSpan.FromSeconds(defaults.StartSeconds),
            Durable: true
        );
        var cluster = new PostgresCluster(binaries[0], account, settings, NullLogger.Instance);
        await cluster.StartAsync(CancellationToken.None);
        return new(folder, cluster);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopImmediatelyAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

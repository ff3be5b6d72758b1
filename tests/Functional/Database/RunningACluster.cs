using System.Diagnostics;
using Npgsql;
using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Functional.Database;

public sealed class RunningACluster : IAsyncLifetime
{
    private ClusterFolder folder = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => folder = await ClusterFolder.CreateAsync(Ct);

    public async ValueTask DisposeAsync() => await folder.DisposeAsync();

    [Fact]
    public async Task Every_PostgreSQL_of_this_machine_sorts_and_searches_German()
    {
        foreach (var binaries in await TestBinaries.UsableAsync(Ct))
        {
            var cluster = await folder.NewClusterAsync(Ct, binaries: binaries);
            await cluster.StartAsync(Ct);

            const string Sorted = """
                select string_agg(name, ', ' order by name)
                from unnest(array['Zwickau', 'Öhringen', 'aalen', 'Ärztehaus', 'Aachen']) as t(name)
                """;
            Assert.Equal("Aachen, aalen, Ärztehaus, Öhringen, Zwickau", await AskAsync<string>(cluster, Sorted));
            await AskAsync<object>(cluster, "create extension pg_trgm; create extension unaccent; select 1");
            Assert.Equal("Koln", await AskAsync<string>(cluster, "select unaccent('Köln')"));
            Assert.True(await AskAsync<float>(cluster, "select similarity('Ärztehaus', 'Ärztehäuser')") > 0.3f);
            const string Stemmed =
                "select to_tsvector('german', 'Verträge der Ärztehäuser') @@ to_tsquery('german', 'Vertrag & Ärztehaus')";
            Assert.True(await AskAsync<bool>(cluster, Stemmed));
            Assert.Equal(binaries.Major * 10_000, await AskAsync<int>(cluster, VersionNumber) / 10_000 * 10_000);
        }
    }

    private const string VersionNumber = "select current_setting('server_version_num')::int";

    [Fact]
    public async Task Data_survives_a_stop_and_a_start()
    {
        var cluster = await folder.NewClusterAsync(Ct, durable: true);
        await cluster.StartAsync(Ct);
        await AskAsync<object>(cluster, "create table kept as select 42 as value; select 1");
        await cluster.StopAsync();
        Assert.False(PostmasterFile.IsServer(cluster.ProcessId));

        await cluster.StartAsync(Ct);
        Assert.Equal(42, await AskAsync<int>(cluster, "select value from kept"));
    }

    [Fact]
    public async Task The_server_that_a_crashed_host_left_running_is_adopted()
    {
        var crashed = await folder.NewClusterAsync(Ct, subfolder: "same");
        await crashed.StartAsync(Ct);
        await AskAsync<object>(crashed, "create table kept as select 42 as value; select 1");

        var next = await folder.NewClusterAsync(Ct, subfolder: "same");
        await next.StartAsync(Ct);

        Assert.Equal(crashed.ProcessId, next.ProcessId);
        Assert.Equal(crashed.ConnectionString, next.ConnectionString);
        Assert.Equal(42, await AskAsync<int>(next, "select value from kept"));
    }

    [Fact]
    public async Task A_killed_server_comes_back_on_its_port_with_all_that_was_acknowledged()
    {
        var cluster = await folder.NewClusterAsync(Ct, durable: true);
        await cluster.StartAsync(Ct);
        var before = (cluster.ProcessId, cluster.ConnectionString);
        await AskAsync<object>(cluster, "create table kept as select 42 as value; select 1");

        using (var server = Process.GetProcessById(cluster.ProcessId))
            server.Kill();
        await cluster.WaitForExitAsync(Ct);
        await cluster.StartAsync(Ct);

        Assert.NotEqual(before.ProcessId, cluster.ProcessId);
        Assert.Equal(before.ConnectionString, cluster.ConnectionString);
        Assert.Equal(42, await AskAsync<int>(cluster, "select value from kept"));
    }

    [Fact]
    public async Task A_file_that_names_another_program_does_not_keep_the_server_from_starting()
    {
        var cluster = await folder.NewClusterAsync(Ct, subfolder: "reused");
        await cluster.StartAsync(Ct);
        var file = PostmasterFile.PathIn(Path.Combine(folder.Path, "reused", "data"));
        var lines = await File.ReadAllLinesAsync(file, Ct);
        await cluster.StopAsync();
        lines[0] = FormattableString.Invariant($"{Environment.ProcessId}");
        await File.WriteAllLinesAsync(file, lines, Ct);

        await cluster.StartAsync(Ct);
        Assert.Equal(1, await AskAsync<int>(cluster, "select 1"));
    }

    [Fact]
    public async Task A_creation_that_was_interrupted_is_begun_again()
    {
        var unfinished = Path.Combine(folder.Path, "interrupted", "data.unfinished");
        Directory.CreateDirectory(unfinished);
        await File.WriteAllTextAsync(Path.Combine(unfinished, "PG_VERSION"), "18", Ct);

        var cluster = await folder.NewClusterAsync(Ct, subfolder: "interrupted");
        await cluster.StartAsync(Ct);
        Assert.Equal(1, await AskAsync<int>(cluster, "select 1"));
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password()
    {
        var cluster = await folder.NewClusterAsync(Ct);
        await cluster.StartAsync(Ct);
        var guess = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "guess" };

        await using var source = NpgsqlDataSource.Create(guess);
        var refused = await Assert.ThrowsAsync<PostgresException>(async () => await source.OpenConnectionAsync(Ct));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    private static async Task<T> AskAsync<T>(PostgresCluster cluster, string sql)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }
}

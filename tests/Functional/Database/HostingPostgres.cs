using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Functional.Database;

public sealed class HostingPostgres : IAsyncLifetime
{
    private ClusterFolder folder = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => folder = await ClusterFolder.CreateAsync(Ct);

    public async ValueTask DisposeAsync() => await folder.DisposeAsync();

    [Fact]
    public async Task The_server_is_up_before_other_services_start_and_down_after_the_host_has_stopped()
    {
        using var host = NewHost(services => services.AddHostedService<AsksWhileStartingAndStopping>());
        await host.StartAsync(Ct);
        var server = Server();
        Assert.True(PostmasterFile.IsServer(server));

        await host.StopAsync(Ct);
        Assert.False(PostmasterFile.IsServer(server));
    }

    [Fact]
    public async Task A_server_that_dies_is_started_again_and_the_pool_recovers()
    {
        using var host = NewHost();
        await host.StartAsync(Ct);
        var source = host.Services.GetRequiredService<NpgsqlDataSource>();
        // Several idle connections to the server that is about to die.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(source)));

        using (var server = Process.GetProcessById(Server()))
            server.Kill();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await AnswersAsync(source))
            await timer.WaitForNextTickAsync(limit.Token);
        // None of the dead connections is left for the next callers.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(source)));
        await host.StopAsync(Ct);
    }

    [Fact]
    public async Task A_host_that_fails_to_start_leaves_no_server_behind()
    {
        int server;
        using (var host = NewHost(services => services.AddHostedService<FailsToStart>()))
        {
            await Assert.ThrowsAsync<NotSupportedException>(() => host.StartAsync(Ct));
            server = Server();
            await ((IAsyncDisposable)host).DisposeAsync();
        }
        Assert.False(PostmasterFile.IsServer(server));
    }

    [Fact]
    public async Task A_second_host_over_the_same_data_is_refused()
    {
        using var first = NewHost();
        await first.StartAsync(Ct);

        using var second = NewHost();
        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => second.StartAsync(Ct));
        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
        await first.StopAsync(Ct);
    }

    [Fact]
    public async Task With_a_connection_string_nothing_is_started()
    {
        const string Given = "Host=db.example;Database=verbund";
        using var host = NewHost(configuration: new() { ["ConnectionStrings:Postgres"] = Given });
        await host.StartAsync(Ct);

        Assert.Equal(Given, host.Services.GetRequiredService<IPostgresEndpoint>().ConnectionString);
        Assert.Empty(Directory.EnumerateDirectories(folder.Path));
        await host.StopAsync(Ct);
    }

    [Fact]
    public async Task A_schema_that_is_no_identifier_is_refused_at_the_start()
    {
        using var host = NewHost(configuration: new() { ["Database:Schema"] = "a; drop table x" });
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => host.StartAsync(Ct));
    }

    private IHost NewHost(Action<IServiceCollection>? more = null, Dictionary<string, string?>? configuration = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Database:DataFolder"] = folder.Path }
        );
        builder.Configuration.AddInMemoryCollection(configuration ?? []);
        builder.Services.AddPostgres();
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    private int Server() =>
        Directory
            .EnumerateDirectories(folder.Path)
            .Select(cluster => PostmasterFile.Read(Path.Combine(cluster, "data")))
            .Single(file => file is not null)!
            .ProcessId;

    private static async Task AskAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select pg_sleep(0.05)");
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<bool> AnswersAsync(NpgsqlDataSource source)
    {
        try
        {
            await AskAsync(source);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private sealed class AsksWhileStartingAndStopping(NpgsqlDataSource source) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => AskAsync(source);

        public Task StopAsync(CancellationToken cancellationToken) => AskAsync(source);
    }

    private sealed class FailsToStart : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

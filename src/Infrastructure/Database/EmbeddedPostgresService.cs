using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Schulterschluss.Infrastructure.Database;

/// <summary>
/// Runs the host's own PostgreSQL for as long as the host runs: up before any other hosted service starts, down after
/// the last has stopped, and up again when it dies in between. With <c>ConnectionStrings:Postgres</c> it does nothing.
/// </summary>
internal sealed class EmbeddedPostgresService : IPostgresEndpoint, IHostedLifecycleService, IAsyncDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly string? configured;
    private readonly DatabaseOptions options;
    private readonly string contentRoot;
    private readonly IHostApplicationLifetime lifetime;
    private readonly TimeProvider time;
    private readonly ILogger<EmbeddedPostgresService> logger;

    private readonly CancellationTokenSource stopping = new();
    private readonly Lazy<Task> start;
    private HostLock? hostLock;
    private PostgresCluster? cluster;
    private Task supervision = Task.CompletedTask;
    private bool stopped;

    public EmbeddedPostgresService(
        IConfiguration configuration,
        IOptions<DatabaseOptions> options,
        IHostEnvironment environment,
        IHostApplicationLifetime lifetime,
        TimeProvider time,
        ILogger<EmbeddedPostgresService> logger
    )
    {
        var connectionString = configuration.GetConnectionString("Postgres");
        configured = string.IsNullOrWhiteSpace(connectionString) ? null : connectionString;
        this.options = options.Value;
        contentRoot = environment.ContentRootPath;
        this.lifetime = lifetime;
        this.time = time;
        this.logger = logger;
        start = new Lazy<Task>(() => StartClusterAsync(lifetime.ApplicationStopping));
    }

    public string ConnectionString
    {
        get
        {
            if (configured is not null)
                return configured;
            // The host creates all hosted services before it starts the first, and some open the database as they are
            // created: whoever asks first starts the server and waits for it.
            start.Value.GetAwaiter().GetResult();
            return new NpgsqlConnectionStringBuilder(cluster!.ConnectionString)
            {
                MaxPoolSize = options.MaxPoolSize,
            }.ConnectionString;
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) =>
        configured is null ? start.Value.WaitAsync(cancellationToken) : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => StopClusterAsync();

    /// <summary>A host whose start fails half-way is disposed without being stopped.</summary>
    public async ValueTask DisposeAsync() => await StopClusterAsync();

    private async Task StartClusterAsync(CancellationToken ct)
    {
        var product = ProductFolder.Above(AppContext.BaseDirectory);
        if (product == AppContext.BaseDirectory)
            product = ProductFolder.Above(contentRoot);
        var account = await UnprivilegedAccount.ForThisHostAsync(ct);
        var shared = account is null ? null : ProductFolder.WorldTraversable(product);
        if (shared is not null)
            WorldReadable.CreateFolder(shared);
        var clusters = Path.GetFullPath(
            options.DataFolder ?? Path.Combine(shared ?? Path.Combine(product, ".data"), "postgres")
        );
        WorldReadable.CreateFolder(clusters);

        hostLock =
            HostLock.TryTake(Path.Combine(clusters, "host.lock"))
            ?? throw new PostgresUnavailableException(
                $"Another host already runs on {clusters}. Stop it, or set Database__DataFolder to another folder."
            );
        var usable = await PostgresBinaries.FindAsync(
            new EmbeddedPackage(product),
            shared,
            PostgresBinaries.InstalledFolders(),
            ct
        );
        var binaries = PostgresBinaries.Choose(usable, clusters);
        var settings = new ClusterSettings(
            Path.Combine(clusters, FormattableString.Invariant($"{binaries.Major}")),
            options.Port,
            options.MaxConnections,
            options.SharedBuffers,
            TimeSpan.FromSeconds(options.StartSeconds),
            Durable: true
        );
        cluster = new PostgresCluster(binaries, account, settings, logger);
        await cluster.StartAsync(ct);
        supervision = SuperviseAsync(cluster);
    }

    private async Task StopClusterAsync()
    {
        // Once by the host, and again by the container for every name the service is registered under.
        if (Interlocked.Exchange(ref stopped, true))
            return;
        await stopping.CancelAsync();
        if (start.IsValueCreated)
            await start.Value.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await supervision;
        if (cluster is not null)
        {
            await cluster.StopAsync();
            logger.LogInformation("PostgreSQL has stopped");
        }
        hostLock?.Dispose();
        stopping.Dispose();
    }

    private async Task SuperviseAsync(PostgresCluster running)
    {
        // Whoever stops the machine signals host and server at once: no restart once the host is on its way out.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, lifetime.ApplicationStopping);
        try
        {
            while (true)
            {
                await running.WaitForExitAsync(end.Token);
                logger.LogError("PostgreSQL has ended unexpectedly; starting it again");
                await RestartAsync(running, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task RestartAsync(PostgresCluster running, CancellationToken ct)
    {
        for (var delay = FirstDelay; ; delay = TimeSpan.FromTicks(Math.Min(delay.Ticks * 2, LongestDelay.Ticks)))
        {
            try
            {
                await running.StartAsync(ct);
                return;
            }
            catch (Exception e) when (e is PostgresUnavailableException or NpgsqlException or IOException)
            {
                logger.LogError(e, "PostgreSQL could not be started again; next attempt in {Delay}", delay);
            }
            await Task.Delay(delay, time, ct);
        }
    }
}

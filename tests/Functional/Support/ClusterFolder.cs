using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Functional.Support;

/// <summary>
/// A folder for throw-away clusters below the temporary files, and the clusters in it. What a killed run has left
/// behind, servers included, is cleared away by the next.
/// </summary>
internal sealed class ClusterFolder : IAsyncDisposable
{
    private const string Prefix = "schulterschluss-test-";
    private const string LockName = "run.lock";

    private readonly HostLock owner;
    private readonly List<PostgresCluster> clusters = [];
    private int count;

    private ClusterFolder(string path, HostLock owner)
    {
        Path = path;
        this.owner = owner;
    }

    public string Path { get; }

    public static async Task<ClusterFolder> CreateAsync(CancellationToken ct)
    {
        await ClearStaleAsync(ct);
        var path = System.IO.Path.Combine(Parent(), Prefix + System.IO.Path.GetRandomFileName());
        WorldReadable.CreateFolder(path);
        return new ClusterFolder(path, HostLock.TryTake(System.IO.Path.Combine(path, LockName))!);
    }

    /// <param name="subfolder">Two clusters in one subfolder are two hosts over the same data.</param>
    public async Task<PostgresCluster> NewClusterAsync(
        CancellationToken ct,
        string? subfolder = null,
        bool durable = false,
        PostgresBinaries? binaries = null
    )
    {
        var programs = binaries ?? (await TestBinaries.UsableAsync(ct))[0];
        var settings = new ClusterSettings(
            System.IO.Path.Combine(Path, subfolder ?? FormattableString.Invariant($"{++count}")),
            Port: 0,
            MaxConnections: 400,
            SharedBuffers: "128MB",
            StartTimeout: TimeSpan.FromMinutes(1),
            durable
        );
        var account = await UnprivilegedAccount.ForThisHostAsync(ct);
        var cluster = new PostgresCluster(programs, account, settings, TestLog.Instance);
        clusters.Add(cluster);
        return cluster;
    }

    /// <summary>The one cluster that a host runs in this folder.</summary>
    public async Task<PostgresCluster> AttachAsync(CancellationToken ct)
    {
        var cluster = await NewClusterAsync(ct, Directory.EnumerateDirectories(Path).Single(PostgresCluster.HoldsData));
        await cluster.StartAsync(ct);
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var cluster in clusters)
            await cluster.StopImmediatelyAsync();
        owner.Dispose();
        Directory.Delete(Path, recursive: true);
    }

    /// <summary>Root's own temporary folder may be closed to the account the server runs as; this one never is.</summary>
    private static string Parent() =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? "/var/tmp" : System.IO.Path.GetTempPath();

    private static async Task ClearStaleAsync(CancellationToken ct)
    {
        foreach (var folder in Directory.EnumerateDirectories(Parent(), Prefix + "*"))
        {
            // A run that has just made its folder may not have locked it yet.
            if (
                TimeProvider.System.GetUtcNow().UtcDateTime - Directory.GetCreationTimeUtc(folder)
                < TimeSpan.FromMinutes(1)
            )
                continue;
            try
            {
                using var stale = HostLock.TryTake(System.IO.Path.Combine(folder, LockName));
                if (stale is null)
                    continue;
                foreach (var data in Directory.EnumerateDirectories(folder, "data", SearchOption.AllDirectories))
                    await KillServerAsync(data, ct);
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another account's, or another run clears it at the same moment.
            }
        }
    }

    private static async Task KillServerAsync(string data, CancellationToken ct)
    {
        if (PostmasterFile.Read(data) is not { } running || !PostmasterFile.IsServer(running.ProcessId))
            return;
        using var process = System.Diagnostics.Process.GetProcessById(running.ProcessId);
        process.Kill();
        await process.WaitForExitAsync(ct);
    }
}

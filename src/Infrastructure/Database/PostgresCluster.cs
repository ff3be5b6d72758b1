using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Schulterschluss.Infrastructure.Database;

/// <param name="Folder">Holds the data, the password and the server's log of this one cluster.</param>
/// <param name="Port">0: a free one.</param>
/// <param name="Durable">False only for tests that throw the cluster away: it gives up crash safety for speed.</param>
internal sealed record ClusterSettings(
    string Folder,
    int Port,
    int MaxConnections,
    string SharedBuffers,
    TimeSpan StartTimeout,
    bool Durable
);

/// <summary>
/// One PostgreSQL server of our own on 127.0.0.1. It is started through <c>pg_ctl</c>, which puts it into a session of
/// its own: Ctrl+C in the terminal reaches the host alone, which then ends its work before it stops the server.
/// </summary>
internal sealed class PostgresCluster(
    PostgresBinaries binaries,
    UnprivilegedAccount? account,
    ClusterSettings settings,
    ILogger logger
)
{
    public const string DatabaseName = "schulterschluss";
    private const string Owner = "schulterschluss";
    private const int PortAttempts = 5;
    private const long LogLimit = 10 * 1024 * 1024;

    /// <summary>
    /// Locales for character classes outside ICU; the first that the machine knows. Sorting is always ICU's de-DE.
    /// </summary>
    private static readonly string[] SystemLocales = OperatingSystem.IsWindows()
        ? ["de-DE", "en-US", "C"]
        : ["C.UTF-8", "de_DE.UTF-8", "en_US.UTF-8", "C"];

    private int port = settings.Port;
    private int processId;

    private string Data { get; } = Path.Combine(settings.Folder, "data");
    private string Log { get; } = Path.Combine(settings.Folder, "server.log");
    private string PasswordFile { get; } = Path.Combine(settings.Folder, "password");

    /// <summary>Process id of the running server.</summary>
    public int ProcessId => processId;

    public string ConnectionString => ConnectionTo(DatabaseName).ConnectionString;

    public static bool HoldsData(string folder) => File.Exists(Path.Combine(folder, "data", "PG_VERSION"));

    /// <summary>
    /// Creates the cluster if there is none, adopts its server if a crashed host left it running, starts it otherwise.
    /// Also brings a server that has died back, on the same port.
    /// </summary>
    /// <exception cref="PostgresUnavailableException" />
    public async Task StartAsync(CancellationToken ct)
    {
        if (!HoldsData(settings.Folder))
            await CreateAsync(ct);
        if (!await AdoptAsync(ct))
            await LaunchAsync(ct);
        await CreateDatabaseAsync(ct);
    }

    /// <summary>Ends when the server no longer runs.</summary>
    public async Task WaitForExitAsync(CancellationToken ct)
    {
        // The server is no child of this process, so nobody reports its end.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (PostmasterFile.IsServer(processId))
            await timer.WaitForNextTickAsync(ct);
    }

    /// <summary>Ends open sessions, writes everything to disk and stops.</summary>
    public Task StopAsync() => StopAsync("fast");

    /// <summary>As if the power failed: nothing is written, recovery is left to the next start.</summary>
    public Task StopImmediatelyAsync() => StopAsync("immediate");

    private async Task StopAsync(string mode)
    {
        if (PostmasterFile.Read(Data) is not { } running || !PostmasterFile.IsServer(running.ProcessId))
            return;
        var result = await ControlAsync(["stop", "-m", mode, "-w", "-t", "60"], CancellationToken.None);
        if (!result.Succeeded && PostmasterFile.Read(Data) is not null)
            logger.LogError("PostgreSQL in {Folder} did not stop: {Output}", settings.Folder, result.Output);

        // The server removes its file, which the command waits for, and ends a moment later.
        for (var look = 0; look < 100 && PostmasterFile.IsServer(running.ProcessId); look++)
            await Task.Delay(50, CancellationToken.None);
    }

    private async Task CreateAsync(CancellationToken ct)
    {
        // Renamed when complete: an initdb that was killed must not pass for a cluster.
        var unfinished = Path.Combine(settings.Folder, "data.unfinished");
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(settings.Folder);
        if (!File.Exists(PasswordFile))
            await WritePasswordAsync(ct);
        if (account is not null)
            await account.OwnAsync(settings.Folder, ct);

        var failure = "";
        foreach (var locale in SystemLocales)
        {
            string[] arguments =
            [
                $"--pgdata={unfinished}",
                $"--username={Owner}",
                $"--pwfile={PasswordFile}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=de-DE",
                $"--locale={locale}",
                "--lc-messages=C",
                "--data-checksums",
                .. settings.Durable ? Array.Empty<string>() : ["--no-sync"],
            ];
            var result = await RunAsync("initdb", arguments, ct);
            if (result.Succeeded)
            {
                Directory.Move(unfinished, Data);
                logger.LogInformation(
                    "Created a PostgreSQL {Major} cluster in {Folder}",
                    binaries.Major,
                    settings.Folder
                );
                return;
            }
            failure = result.Output;
            if (!failure.Contains("locale name", StringComparison.Ordinal))
                break;
        }
        throw new PostgresUnavailableException($"initdb could not create a cluster in {settings.Folder}: {failure}");
    }

    private async Task WritePasswordAsync(CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var writer = new StreamWriter(PasswordFile, options);
        await writer.WriteAsync(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)).AsMemory(), ct);
    }

    private async Task<bool> AdoptAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(settings.StartTimeout);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        try
        {
            while (PostmasterFile.Read(Data) is { } running && PostmasterFile.IsServer(running.ProcessId))
            {
                if (running.IsReady && await IsThisClusterAsync(running.Port, limit.Token))
                {
                    port = running.Port;
                    processId = running.ProcessId;
                    logger.LogWarning(
                        "Took over the PostgreSQL (process {ProcessId}, port {Port}) that an earlier host left running",
                        processId,
                        port
                    );
                    return true;
                }
                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new PostgresUnavailableException(
                $"The PostgreSQL that holds {Data} (see postmaster.pid there) does not become ready. Stop it and try again."
            );
        }

        PostmasterFile.DeleteIfMisleading(Data);
        return false;
    }

    private async Task LaunchAsync(CancellationToken ct)
    {
        if (File.Exists(Log) && new FileInfo(Log).Length > LogLimit)
            File.Move(Log, $"{Log}.1", overwrite: true);

        var mayChoosePort = port == 0;
        for (var attempt = 1; ; attempt++)
        {
            if (mayChoosePort)
                port = FreePort();
            await ConfigureAsync(ct);
            var seconds = settings.StartTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            var result = await ControlAsync(["start", "-w", "-t", seconds, "-l", Log], ct);
            if (result.Succeeded && PostmasterFile.Read(Data) is { } running)
            {
                processId = running.ProcessId;
                logger.LogInformation("PostgreSQL {Major} runs on 127.0.0.1:{Port}", binaries.Major, port);
                return;
            }

            var log = EndOfLog();
            // Between the choice of a free port and the start another program can take it.
            if (mayChoosePort && attempt < PortAttempts && log.Contains("could not bind", StringComparison.Ordinal))
                continue;
            if (mayChoosePort)
                port = 0;
            throw new PostgresUnavailableException(
                $"PostgreSQL in {settings.Folder} does not start: {result.Output}{Environment.NewLine}{log}"
            );
        }
    }

    private async Task ConfigureAsync(CancellationToken ct)
    {
        var lines = new List<string>
        {
            "# Written by the host at every start; put your own settings into postgresql.conf.",
            "listen_addresses = '127.0.0.1'",
            $"port = {port.ToString(CultureInfo.InvariantCulture)}",
            "unix_socket_directories = ''",
            $"max_connections = {settings.MaxConnections.ToString(CultureInfo.InvariantCulture)}",
            $"shared_buffers = {settings.SharedBuffers}",
            "timezone = 'UTC'",
            "log_timezone = 'UTC'",
            // The values in a failing statement or a violated key can be personal.
            "log_min_error_statement = panic",
            "log_error_verbosity = terse",
            // Queries are short; compiling them costs more than it gives.
            "jit = off",
        };
        if (!settings.Durable)
            lines.AddRange(["fsync = off", "synchronous_commit = off", "full_page_writes = off"]);
        var own = Path.Combine(Data, "schulterschluss.conf");
        await File.WriteAllLinesAsync(own, lines, ct);
        WorldReadable.Open(own);

        var main = Path.Combine(Data, "postgresql.conf");
        const string Include = "include_if_exists = 'schulterschluss.conf'";
        if (!(await File.ReadAllTextAsync(main, ct)).Contains(Include, StringComparison.Ordinal))
            await File.AppendAllTextAsync(main, $"\n{Include}\n", ct);
    }

    private async Task CreateDatabaseAsync(CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection)
        {
            Parameters = { new() { Value = DatabaseName } },
        };
        if (await exists.ExecuteScalarAsync(ct) is not null)
            return;
        await using var create = new NpgsqlCommand($"create database {DatabaseName}", connection);
        await create.ExecuteNonQueryAsync(ct);
    }

    private async Task<bool> IsThisClusterAsync(int candidate, CancellationToken ct)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(ConnectionTo("postgres", candidate));
            await using var command = source.CreateCommand("show data_directory");
            return await command.ExecuteScalarAsync(ct) is string folder
                && Path.GetFullPath(folder) == Path.GetFullPath(Data);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string EndOfLog()
    {
        const int Lines = 20;
        return File.Exists(Log) ? string.Join(Environment.NewLine, File.ReadLines(Log).TakeLast(Lines)) : "";
    }

    private NpgsqlConnectionStringBuilder ConnectionTo(string database, int? otherPort = null) =>
        new()
        {
            Host = "127.0.0.1",
            Port = otherPort ?? port,
            Username = Owner,
            Password = File.ReadAllText(PasswordFile),
            Database = database,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
            ApplicationName = "Schulterschluss",
        };

    private Task<ToolResult> ControlAsync(IEnumerable<string> arguments, CancellationToken ct) =>
        RunAsync("pg_ctl", [.. arguments, "-D", Data, "-s"], ct);

    private Task<ToolResult> RunAsync(string program, string[] arguments, CancellationToken ct) =>
        PostgresTool.RunAsync(
            binaries[program],
            arguments,
            account,
            settings.Folder,
            settings.StartTimeout + TimeSpan.FromMinutes(1),
            ct
        );
}

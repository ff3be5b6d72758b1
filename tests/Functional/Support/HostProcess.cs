using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Schulterschluss.Functional.Support;

/// <summary>
/// The product as an operator runs it: a process of its own, in production, configured by its environment. What it
/// logs is kept, to explain a failure.
/// </summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private static readonly HttpClient Http = new();

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(IReadOnlyDictionary<string, string> settings, string[] arguments)
    {
        process = new Process { StartInfo = Start(settings, arguments), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The host has ended."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens; after every start somewhere else.</summary>
    public Uri Address => listening.Task.Result;

    public string Log => string.Join(Environment.NewLine, lines);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Settings by which it runs its own PostgreSQL below a folder, and knows everybody in <see cref="People"/>.</summary>
    public static Dictionary<string, string> OwnDatabase(string folder) =>
        new(Keys()) { ["Database__DataFolder"] = folder, ["Database__AutoCreate"] = "CreateOrUpdate" };

    /// <summary>Settings by which it uses a database that is there.</summary>
    public static Dictionary<string, string> Database(string connectionString) =>
        new(Keys()) { ["ConnectionStrings__Postgres"] = connectionString };

    /// <summary>Starts the host and waits until it listens.</summary>
    public static async Task<HostProcess> StartAsync(
        IReadOnlyDictionary<string, string> settings,
        params string[] arguments
    )
    {
        var host = new HostProcess(settings, arguments);
        try
        {
            await host.listening.Task.WaitAsync(StartLimit, Ct);
            return host;
        }
        catch (Exception exception)
        {
            await host.DisposeAsync();
            throw new InvalidOperationException($"The host does not start: {host.Log}", exception);
        }
    }

    /// <summary>Runs one command of the host to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        IReadOnlyDictionary<string, string> settings,
        params string[] arguments
    )
    {
        await using var host = new HostProcess(settings, arguments);
        await host.process.WaitForExitAsync(Ct).WaitAsync(StartLimit, Ct);
        return (host.process.ExitCode, host.Log);
    }

    public Api As(Person? person = null) => new(Address, person);

    public async Task<(HttpStatusCode Status, string Body)> ReadinessAsync()
    {
        using var response = await Http.GetAsync(new Uri(Address, "/health/ready"), Ct);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Ct));
    }

    public async Task WhenReadyAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(StartLimit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await ReadinessAsync()).Status != HttpStatusCode.OK)
            await timer.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>As if the machine's memory had run out: it gets no chance to end anything.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    /// <summary>As a line of JSON in production, as a sentence in development.</summary>
    [GeneratedRegex(
        """Now listening on: (\{address\}","address":")?(?<address>[^"\s]+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Listening();

    private void Note(string? line)
    {
        if (line is null)
            return;
        lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } said)
            listening.TrySetResult(new Uri(said.Groups["address"].Value));
    }

    private static ProcessStartInfo Start(IReadOnlyDictionary<string, string> settings, string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(Program).Assembly.Location, .. arguments]
        )
        {
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__Postgres");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    private static Dictionary<string, string> Keys()
    {
        Dictionary<string, string> settings = [];
        foreach (var (index, key) in People.All.Select(p => p.Configured).Index())
        {
            var entry = string.Create(CultureInfo.InvariantCulture, $"ApiKeys__{index}__");
            settings[entry + "Hash"] = key.Hash;
            settings[entry + "Id"] = key.Id;
            settings[entry + "Person"] = key.Person;
            settings[entry + "Role"] = key.Role.ToString();
            if (key.Side is { } side)
                settings[entry + "Side"] = side.ToString();
            if (key.Network is { } network)
                settings[entry + "Network"] = network.ToString();
        }
        return settings;
    }
}

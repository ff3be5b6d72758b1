using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Schulterschluss.Performance;

/// <summary>One of the two sides: a process of its own that serves HTTP.</summary>
internal sealed class ChildHost : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task _output;

    private ChildHost(Process process, Uri address)
    {
        _process = process;
        Address = address;
        // It logs as in production; nobody reads it here, but somebody must take it.
        _output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    public Uri Address { get; }

    /// <summary>Resident memory in MiB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Processor time since the start.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program that listens where ASPNETCORE_URLS says, and waits until a path is answered with 200.</summary>
    public static async Task<ChildHost> StartAsync(
        string dll,
        string[] arguments,
        IReadOnlyDictionary<string, string> environment,
        string readyPath
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var host = new ChildHost(
            Process.Start(Start(dll, arguments, new(environment) { ["ASPNETCORE_URLS"] = address.ToString() }))!,
            address
        );
        using var client = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync(client, new Uri(address, readyPath)))
        {
            if (host._process.HasExited || waited.Elapsed > StartLimit)
            {
                await host.DisposeAsync();
                throw new InvalidOperationException($"{dll} does not start.");
            }

            await timer.WaitForNextTickAsync();
        }

        return host;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task RunAsync(string dll, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var process = Process.Start(Start(dll, arguments, new(environment)))!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{dll} {string.Join(' ', arguments)} has failed: {said}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        await _output;
        _process.Dispose();
    }

    private static ProcessStartInfo Start(string dll, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, dll), .. arguments]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address)
    {
        try
        {
            using var response = await client.GetAsync(address);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
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
}

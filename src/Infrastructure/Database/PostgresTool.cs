using System.ComponentModel;
using System.Diagnostics;

namespace Schulterschluss.Infrastructure.Database;

internal sealed record ToolResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs one of PostgreSQL's own programs to its end.</summary>
internal static class PostgresTool
{
    public static async Task<ToolResult> RunAsync(
        string program,
        IEnumerable<string> arguments,
        UnprivilegedAccount? account,
        string workingDirectory,
        TimeSpan timeout,
        CancellationToken ct
    )
    {
        // On Windows the server inherits the pipes of the pg_ctl that starts it, and reading them would never end.
        var reads = !OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = reads,
            RedirectStandardError = reads,
        };
        if (account is not null)
            start.UserName = account.Name;
        // PGPORT, PGDATA and their kin in the developer's shell mean another server than this one.
        foreach (
            var name in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList()
        )
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new ToolResult(-1, $"{program} cannot be started: {e.Message}");
        }

        try
        {
            process.StandardInput.Close();
            var output = reads ? process.StandardOutput.ReadToEndAsync(limit.Token) : Task.FromResult("");
            var error = reads ? process.StandardError.ReadToEndAsync(limit.Token) : Task.FromResult("");
            await process.WaitForExitAsync(limit.Token);
            return new ToolResult(process.ExitCode, ((await output) + (await error)).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            return new ToolResult(-1, $"{program} did not end within {timeout.TotalSeconds:0} s.");
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Schulterschluss.Infrastructure.Documents;

/// <summary>What <c>worker.mjs</c> says, one a line.</summary>
internal sealed record TypstAnswer(
    bool Ready = false,
    string? Missing = null,
    byte[]? Pdf = null,
    string? Error = null
);

/// <summary>One process of Node.js with the Typst compiler in it. It ends with its input, so also with a killed host.</summary>
internal sealed class TypstWorker : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Documents", "Typst");

    private readonly Process process;

    private TypstWorker(Process process) => (this.process, ProcessId) = (process, process.Id);

    public int ProcessId { get; }

    /// <returns>Null where there is no such program.</returns>
    public static TypstWorker? TryStart(string node, string productFolder, ILogger logger)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(node, [Path.Combine(Folder, "worker.mjs"), productFolder, Folder])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        var started = new Process { StartInfo = start };
        started.ErrorDataReceived += (_, said) =>
        {
            if (!string.IsNullOrWhiteSpace(said.Data))
            {
                logger.LogWarning("Typst: {Line}", said.Data);
            }
        };
        try
        {
            started.Start();
        }
        catch (Win32Exception)
        {
            started.Dispose();
            return null;
        }

        started.BeginErrorReadLine();
        return new(started);
    }

    /// <returns>Null if the worker has ended, or has been ended because the limit was reached.</returns>
    public async Task<TypstAnswer?> AskAsync(string job, CancellationToken limit)
    {
        try
        {
            await process.StandardInput.WriteAsync($"{job}\n".AsMemory(), limit);
            await process.StandardInput.FlushAsync(limit);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return null;
        }

        return await ReadAsync(limit);
    }

    /// <returns>Null as above.</returns>
    public async Task<TypstAnswer?> ReadAsync(CancellationToken limit)
    {
        // A compiler at work hears nothing: ending it is what ends the wait.
        await using var end = limit.Register(Kill);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(CancellationToken.None);
            return line is null ? null : JsonSerializer.Deserialize<TypstAnswer>(line, JsonSerializerOptions.Web);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or JsonException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Infrastructure.Documents;

/// <summary>
/// Writes documents with Typst, in one process of Node.js that starts with the first document, lives as long as the
/// host, and is replaced when it has died or hangs. Documents wait for each other: a compiler uses a core to itself.
/// </summary>
internal sealed class TypstDocuments(
    IOptions<DocumentOptions> options,
    IHostEnvironment environment,
    ILogger<TypstDocuments> logger
) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private TypstWorker? worker;

    /// <summary>Of the process that writes; null while there is none.</summary>
    public int? ProcessId => worker?.ProcessId;

    /// <param name="template">Name of a file <c>Documents/Typst/*.typ</c>.</param>
    /// <param name="data">What the template reads; never text of the template itself.</param>
    /// <param name="madeOn">The day that the file names as its own.</param>
    /// <exception cref="UnavailableException">Node.js or Typst is missing, or gives no answer.</exception>
    public async Task<byte[]> WriteAsync<T>(string template, T data, DateOnly madeOn, CancellationToken ct)
    {
        var madeAt = new DateTimeOffset(madeOn, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
        var job = JsonSerializer.Serialize(new Job<T>(template, data, madeAt), Json);
        await turn.WaitAsync(ct);
        // Goes on to its end without the caller: else its answer would be taken for that of the next job.
        return await Task.Run(() => WriteInTurnAsync(job), CancellationToken.None).WaitAsync(ct);
    }

    public void Dispose()
    {
        stopping.Cancel();
        worker?.Dispose();
        worker = null;
    }

    private async Task<byte[]> WriteInTurnAsync(string job)
    {
        try
        {
            // Whoever was killed between two documents is noticed by the second only.
            return await AskAsync(job) ?? await AskAsync(job) ?? throw NoAnswer("Typst ends while it writes.");
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>Null if the worker has died over it.</returns>
    private async Task<byte[]?> AskAsync(string job)
    {
        ObjectDisposedException.ThrowIf(stopping.IsCancellationRequested, this);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        var current = worker ??= await StartAsync(limit.Token);
        var answer = await current.AskAsync(job, limit.Token);
        if (answer is { Pdf: { } pdf })
        {
            return pdf;
        }

        if (answer is { Error: { } error })
        {
            throw new InvalidOperationException($"Typst refuses the document: {error}");
        }

        Drop(current);
        return limit.IsCancellationRequested
            ? throw NoAnswer($"Typst gave no answer within {options.Value.TimeoutSeconds} s.")
            : null;
    }

    private async Task<TypstWorker> StartAsync(CancellationToken limit)
    {
        var product = ProductFolder.Above(AppContext.BaseDirectory);
        if (product == AppContext.BaseDirectory)
        {
            product = ProductFolder.Above(environment.ContentRootPath);
        }

        var started =
            TypstWorker.TryStart(options.Value.Node, product, logger)
            ?? throw NoAnswer(
                $"'{options.Value.Node}' cannot be started. Install Node.js 20 or newer, or name it in Documents__Node."
            );
        var greeting = await started.ReadAsync(limit);
        if (greeting is { Ready: true })
        {
            logger.LogInformation("Typst is ready to write documents (process {Process})", started.ProcessId);
            return started;
        }

        started.Dispose();
        throw NoAnswer(
            $"Typst is missing below {product}. Run 'npm ci' there, not with --omit=optional. ({greeting?.Missing ?? "It ended without a word."})"
        );
    }

    private void Drop(TypstWorker ended)
    {
        logger.LogWarning("Typst has ended (process {Process}); the next document starts it again", ended.ProcessId);
        ended.Dispose();
        worker = null;
    }

    private UnavailableException NoAnswer(string reason)
    {
        logger.LogError("No documents can be written: {Reason}", reason);
        return new UnavailableException(reason);
    }

    private sealed record Job<T>(string Template, T Data, long MadeAt);
}

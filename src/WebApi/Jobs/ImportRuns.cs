using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Imports;
using Schulterschluss.Infrastructure.Security;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Jobs;

/// <summary>
/// Imports that somebody started from a page: one after the other, whether or not anybody looks on. Only their progress
/// is kept here. An import is one transaction, so a host that stops in the middle of one has imported nothing of it.
/// </summary>
internal sealed class ImportRuns(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportRuns> logger)
    : BackgroundService
{
    /// <summary>Each holds a whole file in memory.</summary>
    private const int MaxWaiting = 4;

    /// <summary>So long a file that was only checked waits to be imported.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<Guid, ImportRun> _runs = new();
    private readonly Channel<ImportRun> _waiting = Channel.CreateBounded<ImportRun>(MaxWaiting);

    /// <exception cref="RefusedException">Too many are waiting.</exception>
    public ImportRun Start(Actor by, ImportOrder order)
    {
        Forget(by);
        var run = new ImportRun(Guid.CreateVersion7(clock.GetUtcNow()), by, order, clock.GetUtcNow());
        if (!_waiting.Writer.TryWrite(run))
        {
            throw new RefusedException(429, "import.busy", "Too many files are waiting.");
        }

        _runs[run.Id] = run;
        return run;
    }

    /// <summary>Null where it is somebody else's, or was forgotten.</summary>
    public ImportRun? Find(Guid id, string actorId) =>
        _runs.GetValueOrDefault(id) is { } run && run.By.Id == actorId ? run : null;

    /// <summary>The dry run behind a report, while its file is at hand.</summary>
    public ImportRun? Checked(Guid report, string actorId)
    {
        var earliest = clock.GetUtcNow() - Kept;
        return _runs.Values.FirstOrDefault(run =>
            run.Order.DryRun && run.By.Id == actorId && run.At >= earliest && run.End?.Report == report
        );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var run in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            run.Finish(await EndOfAsync(run, stoppingToken));
            _ = Memory.GiveBackAsync();
        }
    }

    private async Task<ImportEnd> EndOfAsync(ImportRun run, CancellationToken ct)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (run.Culture, run.UiCulture);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(run.By);
            run.Begin(scope.ServiceProvider.GetRequiredService<ImportProgress>());
            using var file = new MemoryStream(run.Order.File.Bytes, writable: false);
            var report = await run.Order.SendAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), file, ct);
            return new(report.Id, Problem: null);
        }
        catch (Exception exception) when (ProblemMapping.OfInput(exception) is { } problem)
        {
            return new(Report: null, problem.ProblemDetails.Detail);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "An import failed");
            return new(Report: null, Problems.For(500, "internal").ProblemDetails.Detail);
        }
    }

    /// <summary>A person's earlier files are not needed any more once they send another.</summary>
    private void Forget(Actor by)
    {
        var earliest = clock.GetUtcNow() - Kept;
        foreach (var run in _runs.Values.Where(run => run.End is not null && (run.By.Id == by.Id || run.At < earliest)))
        {
            _runs.TryRemove(run.Id, out _);
        }
    }
}

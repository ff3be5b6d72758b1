using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Infrastructure.Security;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Jobs;

/// <summary>
/// What somebody started from a page and what takes a while: one after the other, whether or not anybody looks on. Only
/// its progress is kept here. Each run is one transaction, so a host that stops in the middle of one has done nothing.
/// </summary>
internal abstract class Runs<TOrder, TProgress>(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger)
    : BackgroundService
    where TProgress : class
{
    private const int MaxWaiting = 4;

    /// <summary>So long something that has ended is known here.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<Guid, Run<TOrder, TProgress>> _runs = new();
    private readonly Channel<Run<TOrder, TProgress>> _waiting = Channel.CreateBounded<Run<TOrder, TProgress>>(
        MaxWaiting
    );

    /// <summary>Those that are not too old.</summary>
    protected IEnumerable<Run<TOrder, TProgress>> Known
    {
        get
        {
            var earliest = clock.GetUtcNow() - Kept;
            return _runs.Values.Where(run => run.At >= earliest);
        }
    }

    /// <exception cref="RefusedException">Too many are waiting.</exception>
    public Run<TOrder, TProgress> Start(Actor by, TOrder order)
    {
        Forget(by);
        var run = new Run<TOrder, TProgress>(Guid.CreateVersion7(clock.GetUtcNow()), by, order, clock.GetUtcNow());
        if (!_waiting.Writer.TryWrite(run))
        {
            run.Dispose();
            throw Busy();
        }

        _runs[run.Id] = run;
        return run;
    }

    /// <summary>Null where it is somebody else's, or was forgotten.</summary>
    public Run<TOrder, TProgress>? Find(Guid id, string actorId) =>
        _runs.GetValueOrDefault(id) is { } run && run.By.Id == actorId ? run : null;

    /// <returns>Id of what came of it.</returns>
    protected abstract Task<Guid> DoAsync(IMediator mediator, TOrder order, CancellationToken ct);

    protected abstract RefusedException Busy();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var run in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            run.Finish(await EndOfAsync(run, stoppingToken));
            _ = Memory.GiveBackAsync();
        }
    }

    private async Task<RunEnd> EndOfAsync(Run<TOrder, TProgress> run, CancellationToken stopping)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (run.Culture, run.UiCulture);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(run.By);
            using var token = run.Begin(scope.ServiceProvider.GetRequiredService<TProgress>(), stopping);
            var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
            return new(await DoAsync(mediator, run.Order, token.Token), Problem: null);
        }
        catch (Exception exception) when (ProblemMapping.OfInput(exception) is { } problem)
        {
            return new(Result: null, problem.ProblemDetails);
        }
        // Whatever the store makes of a token that has fired.
        catch (Exception) when (run.IsCancelled && !stopping.IsCancellationRequested)
        {
            return new(Result: null, Problem: null);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            logger.LogError(exception, "A run failed");
            return new(Result: null, Problems.For(500, "internal").ProblemDetails);
        }
    }

    /// <summary>What a person started earlier is not needed any more once they start another.</summary>
    private void Forget(Actor by)
    {
        var earliest = clock.GetUtcNow() - Kept;
        foreach (var run in _runs.Values.Where(run => run.End is not null && (run.By.Id == by.Id || run.At < earliest)))
        {
            if (_runs.TryRemove(run.Id, out var forgotten))
            {
                forgotten.Dispose();
            }
        }
    }
}

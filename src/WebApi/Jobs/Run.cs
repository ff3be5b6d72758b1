using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Access;

namespace Schulterschluss.WebApi.Jobs;

/// <summary>Something that takes a while and was started from a page, for one person.</summary>
internal sealed class Run<TOrder, TProgress>(Guid id, Actor by, TOrder order, DateTimeOffset at) : IDisposable
    where TProgress : class
{
    private readonly CancellationTokenSource _cancelled = new();
    private volatile TProgress? _progress;
    private volatile RunEnd? _end;

    public Guid Id => id;
    public Actor By => by;
    public TOrder Order => order;
    public DateTimeOffset At => at;

    /// <summary>What is said of it is said in the language of whoever started it.</summary>
    public CultureInfo Culture { get; } = CultureInfo.CurrentCulture;
    public CultureInfo UiCulture { get; } = CultureInfo.CurrentUICulture;

    /// <summary>Null while it waits for another.</summary>
    public TProgress? Progress => _progress;

    /// <summary>Null while it runs. Read once for each rendering: it may end while its page is being written.</summary>
    public RunEnd? End => _end;

    public bool IsCancelled => _cancelled.IsCancellationRequested;

    /// <summary>What has been committed by then stays.</summary>
    public void Cancel() => _cancelled.Cancel();

    /// <returns>Fires when it is cancelled, or the host stops.</returns>
    public CancellationTokenSource Begin(TProgress progress, CancellationToken stopping)
    {
        _progress = progress;
        return CancellationTokenSource.CreateLinkedTokenSource(_cancelled.Token, stopping);
    }

    public void Finish(RunEnd end) => _end = end;

    public void Dispose() => _cancelled.Dispose();
}

/// <param name="Result">Id of what came of it; null where nothing did.</param>
/// <param name="Problem">Why not, in the language of whoever started it; null where it was cancelled.</param>
internal sealed record RunEnd(Guid? Result, ProblemDetails? Problem);

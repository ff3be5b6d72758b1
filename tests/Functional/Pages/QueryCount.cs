using System.Collections.Concurrent;
using System.Diagnostics;

namespace Schulterschluss.Functional.Pages;

/// <summary>How often a request asked the database: the driver starts an activity for every command, in the request's trace.</summary>
internal sealed class QueryCount : IDisposable
{
    private readonly ConcurrentDictionary<ActivityTraceId, int> _counts = new();
    private readonly ActivityListener _listener;

    public QueryCount()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name is "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => _counts.AddOrUpdate(activity.TraceId, 1, (_, count) => count + 1),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Of(ActivityTraceId trace) => _counts.GetValueOrDefault(trace);

    public void Dispose() => _listener.Dispose();
}

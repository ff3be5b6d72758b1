using System.Diagnostics;

namespace Schulterschluss.Performance.Load;

/// <summary>Keeps some connections busy, each with one request at a time.</summary>
internal static class LoadGenerator
{
    private const int Connections = 16;

    /// <param name="request">The bytes of the request with a number; numbers do not repeat within a process.</param>
    public static async Task<(IReadOnlyList<TimeSpan> Latencies, TimeSpan Elapsed)> RunAsync(
        Uri address,
        Func<int, byte[]> request,
        int expectedStatus,
        TimeSpan duration
    )
    {
        var clock = Stopwatch.StartNew();
        var workers = Enumerable
            .Range(0, Connections)
            .Select(_ =>
                // A thread of its own: waiting on a socket must not wait for a pool as well.
                Task.Factory.StartNew(
                    () => Work(address, request, expectedStatus, clock, duration),
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToList();
        var latencies = await Task.WhenAll(workers);
        return ([.. latencies.SelectMany(l => l)], clock.Elapsed);
    }

    private static int lastNumber;

    private static List<TimeSpan> Work(
        Uri address,
        Func<int, byte[]> request,
        int expectedStatus,
        Stopwatch clock,
        TimeSpan duration
    )
    {
        using var connection = new RawConnection(address);
        List<TimeSpan> latencies = new(100_000);
        while (clock.Elapsed < duration)
        {
            var bytes = request(Interlocked.Increment(ref lastNumber));
            var sent = Stopwatch.GetTimestamp();
            var status = connection.Exchange(bytes);
            latencies.Add(Stopwatch.GetElapsedTime(sent));
            if (status != expectedStatus)
            {
                throw new InvalidOperationException($"{status} instead of {expectedStatus}.");
            }
        }

        return latencies;
    }
}

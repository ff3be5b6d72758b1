namespace Schulterschluss.Performance.Load;

/// <summary>What one side did in one workload.</summary>
/// <param name="Latencies">Of every request that was answered.</param>
/// <param name="Cpu">What the side's own process took; the database's share is not in it.</param>
internal sealed record Measurement(IReadOnlyList<TimeSpan> Latencies, TimeSpan Elapsed, TimeSpan Cpu)
{
    public double PerSecond => Latencies.Count / Elapsed.TotalSeconds;

    public TimeSpan CpuPerRequest => Cpu / Latencies.Count;

    public TimeSpan Median => At(0.5);

    public TimeSpan P99 => At(0.99);

    public static Measurement Together(IReadOnlyCollection<Measurement> parts) =>
        new(
            [.. parts.SelectMany(part => part.Latencies).Order()],
            TimeSpan.FromTicks(parts.Sum(part => part.Elapsed.Ticks)),
            TimeSpan.FromTicks(parts.Sum(part => part.Cpu.Ticks))
        );

    private TimeSpan At(double share) => Latencies[(int)Math.Ceiling(share * Latencies.Count) - 1];
}

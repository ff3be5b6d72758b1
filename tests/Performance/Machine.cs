using System.Runtime.InteropServices;

namespace Schulterschluss.Performance;

/// <summary>On what it was measured, without saying where.</summary>
internal static class Machine
{
    public static string Describe(string server) =>
        $"{Processor()}, {Environment.ProcessorCount} cores, "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024 / 1024} GiB, "
        + $"{RuntimeInformation.OSDescription.Split('#')[0].Trim()}, {RuntimeInformation.FrameworkDescription}, {server}";

    private static string Processor()
    {
        const string Facts = "/proc/cpuinfo";
        var name = File.Exists(Facts)
            ? File.ReadLines(Facts).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return name is null ? RuntimeInformation.ProcessArchitecture.ToString() : name[(name.IndexOf(':') + 2)..];
    }
}

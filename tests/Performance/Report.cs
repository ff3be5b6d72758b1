using System.Globalization;
using Schulterschluss.Performance.Load;

namespace Schulterschluss.Performance;

/// <summary>The table of one run, for the console and for the documentation.</summary>
internal sealed record Report(
    BenchOptions Options,
    string Machine,
    IReadOnlyList<Comparison> Comparisons,
    ImportTimes Imports,
    (double Product, double Bare) Memory
)
{
    private const double ImportAim = 3;
    private const double MemoryAim = 300;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public void Print(TextWriter writer) => writer.WriteLine(Table());

    /// <summary>Replaces what an earlier run with as many networks has written, and leaves the rest of the file alone.</summary>
    public void WriteTo(string file)
    {
        ResultsFile.Replace(
            file,
            $"{Options.Networks} networks",
            $"## {Number(Options.Networks)} networks\n\n{Machine}. "
                + $"{TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", English)}, "
                + $"{Number(Options.Seconds)} seconds a workload and side: "
                + $"`./build.sh bench --networks {Options.Networks} --seconds {Options.Seconds.ToString(English)}`\n\n{Table()}",
            Introduction
        );
    }

    internal const string Introduction = """
        # Benchmarks

        The product as it runs in production, with authorisation, rules, versions and audit, beside a bare ASP.NET Core
        endpoint with Npgsql and hand-written SQL on the same tables (`tests/Performance/Bare`), which has none of these.
        Both are processes of their own over one PostgreSQL; they share the machine's cores with it and with the load
        generator (16 kept connections, HTTP/1.1), and are measured in turns, after a warm-up. Ratios matter, digits do not.
        CPU is what the side's own process took for a request, without the database's share.

        """;

    private string Table()
    {
        var lines = new List<string>
        {
            "| Workload | Product req/s | p50 ms | p99 ms | CPU ms | Bare req/s | p50 ms | p99 ms | CPU ms | Ratio | Aim | |",
            "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|",
        };
        foreach (var c in Comparisons)
        {
            lines.Add(
                $"| {c.Workload.Name} | {Side(c.Product)} | {Side(c.Bare)} "
                    + $"| {Ratio(c.Ratio)} | ≥ {c.Workload.Aim.ToString(English)} | {Met(c.Ratio >= c.Workload.Aim)} |"
            );
        }

        lines.AddRange(
            "",
            "| | Product | Bare | Aim | |",
            "|---|--:|--:|--:|---|",
            $"| import of the first 5,000 rows, judged, audited, listed | {Seconds(Imports.First)} | {Seconds(Imports.Bare)} "
                + $"| ≤ {ImportAim.ToString(English)} s | {Met(Imports.First.TotalSeconds <= ImportAim)} |"
        );
        if (Imports.Last != Imports.First)
        {
            lines.Add($"| import of the last 5,000 rows | {Seconds(Imports.Last)} | | | |");
        }

        lines.Add(
            $"| resident memory, highest after any workload | {Number(Memory.Product)} MiB | {Number(Memory.Bare)} MiB "
                + $"| ≤ {Number(MemoryAim)} MiB | {Met(Memory.Product <= MemoryAim)} |"
        );
        return string.Join('\n', lines) + "\n\n";
    }

    private static string Side(Measurement m) =>
        $"{Number(m.PerSecond)} | {Time(m.Median)} | {Time(m.P99)} | {m.CpuPerRequest.TotalMilliseconds.ToString("0.00", English)}";

    private static string Met(bool met) => met ? "met" : "not met";

    private static string Number(double number) => number.ToString("N0", English);

    private static string Ratio(double ratio) => ratio.ToString("0.00", English);

    private static string Time(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", English);

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds.ToString("0.0", English)} s";
}

using System.Globalization;

namespace Schulterschluss.Performance;

/// <param name="Networks">How many the register holds.</param>
/// <param name="Seconds">How long each workload is measured on each side.</param>
/// <param name="Only">Part of the names of the workloads to run; then nothing is written.</param>
/// <param name="Output">The Markdown file that keeps the results.</param>
internal sealed record BenchOptions(int Networks, double Seconds, string Only, string Output)
{
    public const string Usage =
        "./build.sh bench [--networks 5000] [--seconds 10] [--only get] [--output docs/benchmarks.md], ./build.sh bench --pages, or ./build.sh bench --figures";

    /// <returns>Null when an argument is not understood.</returns>
    public static BenchOptions? Parse(string[] args)
    {
        var options = new BenchOptions(5000, 10, "", Path.Combine("docs", "benchmarks.md"));
        foreach (var pair in args.Chunk(2))
        {
            switch (pair)
            {
                case ["--networks", var text] when Number(text) is { } networks and >= 1000:
                    options = options with { Networks = (int)networks };
                    break;
                case ["--seconds", var text] when Number(text) is { } seconds and > 0:
                    options = options with { Seconds = seconds };
                    break;
                case ["--only", var part]:
                    options = options with { Only = part };
                    break;
                case ["--output", var file]:
                    options = options with { Output = file };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

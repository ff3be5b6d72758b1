using Schulterschluss.Performance;
using Schulterschluss.Performance.Bare;
using Schulterschluss.Performance.Figures;
using Schulterschluss.Performance.Pages;

if (args is ["bare", .. var settings])
{
    await BareEndpoint.RunAsync(settings);
    return 0;
}

if (args is ["--pages", var folder])
{
    await using var pages = await PageBench.StartAsync(folder);
    var section = (await pages.RunAsync()).Section();
    Console.WriteLine(section);
    ResultsFile.Replace(Path.Combine("docs", "benchmarks.md"), "pages", section, Report.Introduction);
    return 0;
}

if (args is ["--figures"])
{
    await using var figures = await FigureBench.StartAsync();
    var section = await figures.RunAsync();
    Console.WriteLine(section);
    ResultsFile.Replace(Path.Combine("docs", "benchmarks.md"), "figures", section, Report.Introduction);
    return 0;
}

if (BenchOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchOptions.Usage);
    return 1;
}

await using var bench = await Bench.StartAsync(options);
var report = await bench.RunAsync();
report.Print(Console.Out);
if (options.Only.Length == 0)
{
    report.WriteTo(options.Output);
}

return 0;

using Schulterschluss.Performance;
using Schulterschluss.Performance.Bare;

if (args is ["bare", .. var settings])
{
    await BareEndpoint.RunAsync(settings);
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

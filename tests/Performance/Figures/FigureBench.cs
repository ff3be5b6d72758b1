using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Infrastructure.Database;
using Schulterschluss.Infrastructure.Documents;
using Schulterschluss.Infrastructure.Reporting;
using Schulterschluss.Infrastructure.Reporting.Files;

namespace Schulterschluss.Performance.Figures;

/// <summary>
/// All figures of a quarterly report, with every list, Land and group behind them, beside hand-written SQL that gives
/// nothing but the values; then the freeze of the report with all its files. Over one year and over ten.
/// </summary>
internal sealed class FigureBench : IAsyncDisposable
{
    private const int Rounds = 5;
    private const double RatioAim = 3;
    private const double SecondsAim = 3;
    private const double FreezeAim = 10;
    private const double MemoryAim = 500;
    private const decimal Tolerance = 0.000001m;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly DateRange Quarter = new(new(2026, 7, 1), GeneratedHistory.LastDay);
    private static readonly DateTimeOffset AsOf = new(2026, 10, 15, 0, 0, 0, TimeSpan.Zero);

    private readonly BenchDatabase _database;
    private readonly NpgsqlDataSource _source;
    private readonly FactLedgers _ledgers;

    private FigureBench(BenchDatabase database)
    {
        _database = database;
        _source = NpgsqlDataSource.Create($"{database.ConnectionString};Search Path=schulterschluss;Command Timeout=0");
        _ledgers = new(_source, Options.Create(new DatabaseOptions()));
    }

    public static async Task<FigureBench> StartAsync()
    {
        var database = await BenchDatabase.StartAsync();
        await ChildHost.RunAsync(
            "Schulterschluss.WebApi.dll",
            ["schema", "apply"],
            new Dictionary<string, string> { ["ConnectionStrings__Postgres"] = database.ConnectionString }
        );
        return new(database);
    }

    public async Task<string> RunAsync()
    {
        List<Run> runs = [];
        foreach (var years in new[] { 1, 10 })
        {
            Console.Error.WriteLine($"… {years} years");
            await _database.ExecuteAsync(GeneratedHistory.Sql(years));
            runs.Add(await MeasureAsync(years));
        }

        return Section(
            runs,
            Machine.Describe(
                await _database.AskAsync<string>("select 'PostgreSQL ' || current_setting('server_version')")
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<Run> MeasureAsync(int years)
    {
        var (data, values) = await ComputeAsync();
        Compare(values, await AskAsync());
        List<TimeSpan> product = [];
        List<TimeSpan> sql = [];
        for (var round = 0; round < Rounds; round++)
        {
            product.Add(await TimeAsync(ComputeAsync));
            sql.Add(await TimeAsync(AskAsync));
        }

        GC.Collect();
        var (freeze, bytes) = await FreezeAsync(data);
        return new(years, Median(product), Median(sql), freeze, bytes, PeakMemory());
    }

    private async Task<(DataSet Data, IReadOnlyDictionary<string, decimal?> Values)> ComputeAsync()
    {
        var data = await _ledgers.ReadAsync(Quarter, AsOf, CancellationToken.None);
        return (
            data,
            FigureCatalogue.Parts.ToDictionary(
                part => part.Key,
                part => FigureValue.Of(part.Value.Figure, part.Value.Part, [.. part.Value.Part.Records(data)]).Value
            )
        );
    }

    private async Task<IReadOnlyDictionary<string, decimal?>> AskAsync()
    {
        await using var connection = await _source.OpenConnectionAsync();
        Dictionary<string, decimal?> values = [];
        foreach (var (code, sql) in HandWrittenSql.Figures)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddWithValue(Quarter.From);
            command.Parameters.AddWithValue(Quarter.To);
            command.Parameters.AddWithValue(AsOf);
            values[code] = await command.ExecuteScalarAsync() as decimal?;
        }

        return values;
    }

    /// <summary>Both mean the same, or the comparison says nothing.</summary>
    private static void Compare(
        IReadOnlyDictionary<string, decimal?> ours,
        IReadOnlyDictionary<string, decimal?> theirs
    )
    {
        foreach (var (code, expected) in theirs)
        {
            var actual = ours[code];
            if (actual is null != expected is null || Math.Abs((actual ?? 0) - (expected ?? 0)) > Tolerance)
            {
                throw new InvalidOperationException($"{code}: {actual} here, {expected} in SQL.");
            }
        }
    }

    private static async Task<(TimeSpan Time, long Bytes)> FreezeAsync(DataSet data)
    {
        using var documents = new TypstDocuments(
            Options.Create(new DocumentOptions { TimeoutSeconds = 60 }),
            new HostingEnvironment { ContentRootPath = AppContext.BaseDirectory },
            NullLogger<TypstDocuments>.Instance
        );
        ReportFreezer freezer = new([
            new MachineCsv(),
            new GermanCsv(),
            new ReportWorkbook(),
            new ReportPdf(documents),
            new VouchersPdf(documents),
        ]);
        FrozenInput input = new(
            Guid.Empty,
            1,
            ReportBuilder.Template,
            ReportType.QuarterlyStatus,
            new(Guid.Empty, "Zuw-1", "Programmbüro", Quarter, 0),
            ReportType
                .QuarterlyStatus.Sections()
                .ToDictionary(section => section, section => "Text mit {K1} Netzwerken."),
            [],
            [],
            data
        );
        var clock = Stopwatch.StartNew();
        var version = await freezer.FreezeAsync(input, progress: null, CancellationToken.None);
        return (clock.Elapsed, version.Files.Sum(file => file.Content.LongLength));
    }

    private static async Task<TimeSpan> TimeAsync<T>(Func<Task<T>> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed;
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Of this process, with the data set, all lists and all files in it; MiB.</summary>
    private static double PeakMemory()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1024.0 / 1024;
    }

    private static string Section(List<Run> runs, string machine)
    {
        var text = new StringBuilder();
        text.AppendLine("## Figures of a quarterly report");
        text.AppendLine();
        text.AppendLine(
            English,
            $"{machine}. {TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", English)}: `./build.sh bench --figures`. Ten years are 5,000 networks, 1,000 partnerships, 40,000 measures, 100,000 services, 200,000 vouchers; one year is a tenth of it, with all networks. The product computes {FigureCatalogue.Parts.Count} values with every list, Land and group behind them; the hand-written SQL {HandWrittenSql.Figures.Count} of the same values and nothing else. Both were compared, and give the same. Medians of {Rounds} rounds in turns."
        );
        text.AppendLine();
        text.AppendLine(
            "| History | Product s | SQL s | Ratio | Aim | | Freeze with all files s | Aim | | Files MiB | Peak memory MiB | Aim | |"
        );
        text.AppendLine("|---|--:|--:|--:|--:|---|--:|--:|---|--:|--:|--:|---|");
        foreach (var run in runs)
        {
            var ratio = run.Product / run.Sql;
            text.AppendLine(
                English,
                $"| {run.Years} years | {run.Product.TotalSeconds:0.00} | {run.Sql.TotalSeconds:0.00} | {ratio:0.00} | ≤ {RatioAim}, ≤ {SecondsAim} s | {Met(ratio <= RatioAim && run.Product.TotalSeconds <= SecondsAim)} | {run.Freeze.TotalSeconds:0.0} | ≤ {FreezeAim} | {Met(run.Freeze.TotalSeconds <= FreezeAim)} | {run.Bytes / 1024.0 / 1024:0.0} | {run.Memory:0} | ≤ {MemoryAim} | {Met(run.Memory <= MemoryAim)} |"
            );
        }

        text.AppendLine();
        text.AppendLine(
            English,
            $"Ten times the history takes {runs[^1].Product / runs[0].Product:0.0} times as long (aim: at most 10)."
        );
        text.AppendLine();
        return text.ToString();
    }

    private static string Met(bool isMet) => isMet ? "met" : "not met";

    private sealed record Run(int Years, TimeSpan Product, TimeSpan Sql, TimeSpan Freeze, long Bytes, double Memory);
}

using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Schulterschluss.Infrastructure.Security;
using Schulterschluss.Performance.Bare;
using Schulterschluss.Performance.Load;

namespace Schulterschluss.Performance;

/// <summary>Both sides over one database, and the run that compares them.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private const string ProductDll = "Schulterschluss.WebApi.dll";
    private const string BareDll = "Schulterschluss.Performance.dll";
    private const int RowsAtOnce = 5000;
    private const int Rounds = 2;

    private readonly BenchOptions _options;
    private readonly BenchDatabase _database;
    private readonly Side _product;
    private readonly Side _bare;
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(10) };

    private Bench(BenchOptions options, BenchDatabase database, Side product, Side bare) =>
        (_options, _database, _product, _bare) = (options, database, product, bare);

    public static async Task<Bench> StartAsync(BenchOptions options)
    {
        var database = await BenchDatabase.StartAsync();
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        Dictionary<string, string> environment = new()
        {
            ["ConnectionStrings__Postgres"] = database.ConnectionString,
            ["ApiKeys__0__Hash"] = ApiKeys.HashOf(key),
            ["ApiKeys__0__Id"] = "bench",
            ["ApiKeys__0__Person"] = "Bench",
            ["ApiKeys__0__Role"] = "OfficeLead",
            ["ApiKeys__0__Side"] = "Office",
        };
        await ChildHost.RunAsync(ProductDll, ["schema", "apply"], environment);
        var product = await ChildHost.StartAsync(ProductDll, [], environment, "/health/ready");
        var bare = await ChildHost.StartAsync(
            BareDll,
            ["bare"],
            new Dictionary<string, string> { ["Bare__Database"] = database.ConnectionString },
            "/ready"
        );
        return new(
            options,
            database,
            new("product", product, "/api/v1/networks", key),
            new("bare", bare, "/networks", null)
        );
    }

    public async Task<Report> RunAsync()
    {
        var imports = await ImportAsync();
        await _database.ExecuteAsync(BareEndpoint.Indexes);
        var workloads = Workload
            .All(await SomeIdsAsync(), _options.Networks)
            .Where(workload => workload.Name.Contains(_options.Only, StringComparison.OrdinalIgnoreCase));
        List<Comparison> comparisons = [];
        var memory = (Product: _product.Host.Memory, Bare: _bare.Host.Memory);
        foreach (var workload in workloads)
        {
            comparisons.Add(await CompareAsync(workload));
            memory = (Math.Max(memory.Product, _product.Host.Memory), Math.Max(memory.Bare, _bare.Host.Memory));
        }

        return new(
            _options,
            Machine.Describe(
                await _database.AskAsync<string>("select 'PostgreSQL ' || current_setting('server_version')")
            ),
            comparisons,
            imports,
            memory
        );
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.Host.DisposeAsync();
        await _bare.Host.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>The register is filled through the product itself; the first rows of it also by the bare endpoint.</summary>
    private async Task<ImportTimes> ImportAsync()
    {
        Progress("import");
        var first = GeneratedRegister.Csv(0, Math.Min(RowsAtOnce, _options.Networks));
        // What is measured is the work, not the compilation of the code: both sides have seen the file before.
        await PostAsync(_product, "/api/v1/networks/import?dryRun=true&publish=true", first);
        await PostAsync(_bare, "/import", first);
        await _database.ExecuteAsync(BareEndpoint.Tidy);

        var bareTime = await PostAsync(_bare, "/import", first);
        await _database.ExecuteAsync(BareEndpoint.Tidy);
        List<TimeSpan> times = [];
        for (var row = 0; row < _options.Networks; row += RowsAtOnce)
        {
            var file = GeneratedRegister.Csv(row, Math.Min(RowsAtOnce, _options.Networks - row));
            times.Add(await PostAsync(_product, "/api/v1/networks/import?publish=true", file));
        }

        var listed = await _database.AskAsync<long>(
            "select count(*) from schulterschluss.mt_doc_network where data ->> 'status' = 'Listed'"
        );
        return listed == _options.Networks
            ? new(times[0], times[^1], bareTime)
            : throw new InvalidOperationException($"{listed} networks are listed.");
    }

    private async Task<TimeSpan> PostAsync(Side side, string path, byte[] csv)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(side.Host.Address, path))
        {
            Content = new ByteArrayContent(csv) { Headers = { ContentType = new("text/csv") } },
        };
        request.Headers.Authorization = side.Key is null ? null : new AuthenticationHeaderValue("Bearer", side.Key);
        var clock = Stopwatch.StartNew();
        using var response = await _client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? clock.Elapsed
            : throw new InvalidOperationException($"{side.Name}: {body}");
    }

    private async Task<IReadOnlyList<Guid>> SomeIdsAsync()
    {
        var text = await _database.AskAsync<string>(
            "select string_agg(id::text, ' ') from (select id from schulterschluss.mt_doc_network order by mt_version limit 1000) s"
        );
        return [.. text.Split(' ').Select(Guid.Parse)];
    }

    private async Task<Comparison> CompareAsync(Workload workload)
    {
        Progress(workload.Name);
        var warmUp = TimeSpan.FromSeconds(Math.Min(3, _options.Seconds));
        var part = TimeSpan.FromSeconds(_options.Seconds / Rounds);
        await workload.MeasureAsync(_product, warmUp);
        await workload.MeasureAsync(_bare, warmUp);
        List<Measurement> products = [];
        List<Measurement> bares = [];
        // In turns, so that whatever else the machine does hits both.
        for (var round = 0; round < Rounds; round++)
        {
            products.Add(await workload.MeasureAsync(_product, part));
            bares.Add(await workload.MeasureAsync(_bare, part));
        }

        await _database.ExecuteAsync(BareEndpoint.Tidy);
        return new(workload, Measurement.Together(products), Measurement.Together(bares));
    }

    private static void Progress(string what) => Console.Error.WriteLine($"… {what}");
}

internal sealed record Comparison(Workload Workload, Measurement Product, Measurement Bare)
{
    public double Ratio => Product.PerSecond / Bare.PerSecond;
}

/// <summary>Of files with 5,000 rows each.</summary>
/// <param name="First">Into an empty register.</param>
/// <param name="Last">Into a register that holds all the others.</param>
/// <param name="Bare">The first file, copied into the table unread.</param>
internal sealed record ImportTimes(TimeSpan First, TimeSpan Last, TimeSpan Bare);

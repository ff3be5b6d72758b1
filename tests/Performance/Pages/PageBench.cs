using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Schulterschluss.Performance.Pages;

/// <summary>
/// The published product with 5,000 networks and 500 partnerships: how long its main pages take until the first byte, and
/// what a first visit weighs. One reader after the other, in turns with <c>/health/live</c>, which does nothing.
/// </summary>
internal sealed partial class PageBench : IAsyncDisposable
{
    private const int Networks = 5000;
    private const int Partnerships = 500;
    private const int WarmUp = 20;
    private const int Visits = 200;
    private const string Anchor = "/health/live";
    private readonly BenchDatabase _database;
    private readonly ChildHost _host;
    private readonly HttpClient _reader;

    private PageBench(BenchDatabase database, ChildHost host)
    {
        (_database, _host) = (database, host);
        _reader = new(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = true })
        {
            BaseAddress = host.Address,
        };
        _reader.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        _reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        _reader.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
    }

    /// <param name="folder">Where the product is published.</param>
    public static async Task<PageBench> StartAsync(string folder)
    {
        var database = await BenchDatabase.StartAsync();
        Dictionary<string, string> environment = new()
        {
            ["ConnectionStrings__Postgres"] = database.ConnectionString,
            ["Database__AutoCreate"] = "CreateOrUpdate",
        };
        // The demonstration brings people who sign in by a click, and a partnership to copy.
        var host = await ChildHost.StartAsync(
            Path.Combine(Path.GetFullPath(folder), "Schulterschluss.WebApi.dll"),
            ["--demo"],
            environment,
            "/health/ready"
        );
        return new(database, host);
    }

    public async Task<PageReport> RunAsync()
    {
        Console.Error.WriteLine("… data");
        await FillAsync();
        await SignInAsync("adviser");
        var ids = await _database.AskAsync<string>(
            """
            select concat_ws(' ', p.id, p.data ->> 'networkId', p.data ->> 'assessmentId')
            from schulterschluss.mt_doc_partnership p where p.data ->> 'status' = 'Active' order by p.id limit 1
            """
        );
        var (partnership, network, assessment) = ids.Split(' ') switch
        {
            [var p, var n, var a] => (p, n, a),
            _ => throw new InvalidOperationException(ids),
        };
        (string Name, string Address)[] pages =
        [
            ("desk", "/desk"),
            ("networks of the office", "/networks"),
            ("profile for the office", $"/networks/{network}"),
            ("partnerships", "/partnerships?mine=true"),
            ("one partnership", $"/partnerships/{partnership}"),
            ("declaration", $"/partnerships/{partnership}/declaration"),
            ("assessment: result", $"/assessments/{assessment}/result"),
            ("services", "/services"),
            ("public register", "/register"),
            ("seal register", "/seal-register"),
        ];
        List<PageFigures> figures = [];
        foreach (var (name, address) in pages)
        {
            Console.Error.WriteLine($"… {name}");
            figures.Add(await MeasureAsync(name, address));
        }

        return new(
            figures,
            Machine.Describe(
                await _database.AskAsync<string>("select 'PostgreSQL ' || current_setting('server_version')")
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<PageFigures> MeasureAsync(string name, string address)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await FirstByteAsync(address);
        }

        List<TimeSpan> times = [];
        List<TimeSpan> anchors = [];
        for (var i = 0; i < Visits; i++)
        {
            times.Add(await FirstByteAsync(address));
            anchors.Add(await FirstByteAsync(Anchor));
        }

        var (page, all) = await WeighAsync(address);
        return new(name, At(times, 0.5), At(times, 0.99), At(anchors, 0.5), page, all);
    }

    /// <summary>The whole page is rendered before its first byte is sent.</summary>
    private async Task<TimeSpan> FirstByteAsync(string address)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await _reader.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        var elapsed = clock.Elapsed;
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{address}: {answer.StatusCode}");
        }

        await answer.Content.CopyToAsync(Stream.Null);
        return elapsed;
    }

    /// <summary>Bytes over the wire without headers: the page, and the page with all that it names.</summary>
    private async Task<(int Page, int All)> WeighAsync(string address)
    {
        var (page, html) = await FetchAsync(address);
        var named = References()
            .Matches(html)
            .Select(match => match.Groups["address"].Value)
            .Where(a => !a.StartsWith("data:", StringComparison.Ordinal));
        HashSet<string> seen = [];
        var all = page;
        foreach (var each in named.Concat(Modules).Concat(Fonts).Select(a => "/" + a.TrimStart('/')).Where(seen.Add))
        {
            all += (await FetchAsync(each)).Bytes;
        }

        return (page, all);
    }

    /// <summary>What scripts import and style sheets name.</summary>
    private static readonly string[] Modules = ["/js/suggest.js", "/js/shortcut.js"];
    private static readonly string[] Fonts = ["/lib/fira-sans-400.woff2", "/lib/fira-sans-600.woff2"];

    private async Task<(int Bytes, string Text)> FetchAsync(string address)
    {
        using var answer = await _reader.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var encoding = answer.Content.Headers.ContentEncoding.FirstOrDefault();
        using var body = new MemoryStream(bytes);
        await using Stream plain = encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress),
            _ => body,
        };
        using var text = new StreamReader(plain);
        return (bytes.Length, await text.ReadToEndAsync());
    }

    private async Task FillAsync()
    {
        var key = (await File.ReadAllLinesAsync(DemoKeysFile()))
            .First(line => line.Contains("LEAD_KEY", StringComparison.Ordinal))
            .Split('=')[1];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/networks/import?publish=true")
        {
            Content = new ByteArrayContent(GeneratedRegister.Csv(0, Networks))
            {
                Headers = { ContentType = new("text/csv") },
            },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await _reader.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        await _database.ExecuteAsync(Copies.OfAPartnership(Partnerships));
    }

    private async Task SignInAsync(string person)
    {
        using var form = new FormUrlEncodedContent([
            new("person", person),
            new(
                "__RequestVerificationToken",
                FormToken().Match((await FetchAsync("/sign-in")).Text).Groups["token"].Value
            ),
        ]);
        using var answer = await _reader.PostAsync("/demo/sign-in", form);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath != "/desk")
        {
            throw new InvalidOperationException($"Nobody is signed in: {answer.StatusCode}");
        }
    }

    private static string DemoKeysFile() =>
        Path.Combine(Infrastructure.Database.ProductFolder.Above(AppContext.BaseDirectory), ".data", "demo.env");

    private static TimeSpan At(List<TimeSpan> times, double share) =>
        times.Order().ElementAt((int)Math.Ceiling(share * times.Count) - 1);

    [GeneratedRegex(
        """<(?:link|script|img)[^>]*?(?:href|src)="(?<address>[^"#]+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex References();

    [GeneratedRegex("""__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken();
}

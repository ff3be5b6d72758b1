using System.Net;
using System.Text;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Import;

/// <summary>An import is there as a whole or not at all, and twice the same is once.</summary>
public sealed class ImportingAtOnce(ProductHost host) : IClassFixture<ProductHost>
{
    private static string Rows(string name, int count) =>
        "Name;Kreise\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"{name} {i * i};01001\n"));

    [Fact]
    public async Task A_file_sent_twice_at_once_is_imported_once()
    {
        var file = Encoding.UTF8.GetBytes(Rows("Zugleich", 30));

        var reports = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => host.As(People.Adviser).Take(Files.Body(file, Files.Csv)))
        );

        Assert.Equal([0, 30, 30, 30], reports.Select(r => r.Unchanged).Order());
        Assert.Equal(30, reports.SelectMany(r => r.Networks).Select(n => n.Id).Distinct().Count());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        var whole = Encoding.UTF8.GetBytes(Rows("Abgebrochen", 200));
        using var half = new BrokenOff(whole[..(whole.Length / 2)], whole.Length);
        await Assert.ThrowsAsync<HttpRequestException>(() => host.As(People.Adviser).ImportFile(half));
        await NothingOf("Abgebrochen");
    }

    [Fact]
    public async Task A_conflict_at_the_end_takes_everything_back()
    {
        var id = (await host.As(People.Adviser).Take(Files.Body("Name;Sitz\nUmkämpft;Kiel"))).Network(2);
        var rows = Rows("Mitgerissen", 50);
        await using var rival = await host.HoldAsync(id); // changed by somebody else, not yet committed
        var import = host.As(People.Adviser)
            .ImportFile(Files.Body(rows.Replace("Kreise", "Sitz", StringComparison.Ordinal) + "Umkämpft;Husum\n"));
        await rival.WaitForAnotherAsync();
        await rival.CommitAsync();

        (await import).ExpectProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        await NothingOf("Mitgerissen");
    }

    private async Task NothingOf(string name)
    {
        var file = Files.Body(Rows(name, 1));
        var report = await host.As(People.Adviser).Take(file, "?dryRun=true");
        Assert.Equal(0, report.Unchanged);
        var imports = (await host.As(People.Adviser).Get("/api/v1/networks/imports?limit=100")).Json[
            "items"
        ]!.AsArray();
        Assert.DoesNotContain(imports, i => (int?)i!["rows"] is 200 or 51);
    }

    /// <summary>Announces more than it sends.</summary>
    private sealed class BrokenOff : HttpContent
    {
        private readonly byte[] _sent;
        private readonly int _announced;

        public BrokenOff(byte[] sent, int announced)
        {
            (_sent, _announced) = (sent, announced);
            Headers.TryAddWithoutValidation("Content-Type", Files.Csv);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_sent, Api.Stop);
            await stream.FlushAsync(Api.Stop);
            throw new IOException("The line is dead.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _announced;
            return true;
        }
    }
}

using System.Text.Json;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Import;

/// <summary>The programme's own lists on an empty register: one host, and so one register, for each.</summary>
public sealed class ImportingTheGivenFiles(TestCluster cluster)
{
    [Fact]
    public async Task The_register_comes_in_completely_and_again_unchanged()
    {
        var file = await SharedData.ReadAsync("register.csv");
        await using var host = new ProductHost(cluster);
        await host.InitializeAsync();

        var first = await host.As(People.Adviser).Take(Files.Body(file, Files.Csv), "?publish=true");
        Assert.Equal((430, 0, 0), (first.Rows, first.Rejected, first.Unchanged));
        Assert.Equal(430, first.Imported + first.WithWarnings);
        var verbund = first.Network(4);
        var listed = await host.As().Get($"/api/v1/networks/{verbund}");
        Assert.Equal("Verbundberatung Duale Berufsausbildung Berlin", (string?)listed.Json["name"]);
        Assert.Equal("Listed", (string?)listed.Json["status"]);

        var second = await host.As(People.Adviser).Take(Files.Body(file, Files.Csv), "?publish=true");
        Assert.Equal((0, 0, 0, 430), second.Counts);
    }

    [Fact]
    public async Task Windows_1252_arrives_with_its_umlauts()
    {
        var file = await SharedData.ReadAsync("register-cp1252.csv");
        await using var host = new ProductHost(cluster);
        await host.InitializeAsync();

        var report = await host.As(People.Adviser).Take(Files.Body(file, Files.Csv));

        Assert.Equal((0, report.Rows), (report.Rejected, report.Networks.Count));
        var network = await host.As(People.Adviser).Get($"/api/v1/networks/{report.Network(2)}");
        Assert.Equal("Netzwerk Pflege und Gesundheit Landkreis Mühldorf a.Inn", (string?)network.Json["name"]);
        Assert.Equal("Muster Mühldorf a.Inn GmbH", (string?)network.Json["partners"]![0]!["name"]);
    }

    [Fact]
    public async Task Every_row_of_the_messy_list_gets_the_outcome_it_must_get()
    {
        var file = await SharedData.ReadAsync("register-messy.csv");
        var expected = JsonSerializer.Deserialize<IReadOnlyList<ExpectedRow>>(
            await SharedData.ReadAsync("register-messy.expected.json"),
            JsonSerializerOptions.Web
        )!;
        await using var host = new ProductHost(cluster);
        await host.InitializeAsync();

        var dry = await host.As(People.Adviser).Take(Files.Body(file, Files.Csv), "?dryRun=true");
        var report = await host.As(People.Adviser).Take(Files.Body(file, Files.Csv));

        Assert.Equal(dry.Results, report.Results);
        Assert.Equal(expected.Count, report.Rows);
        Assert.Equal(
            expected.Select(e => (e.Row, e.Outcome, e.Column)),
            report.Results.Select(r => (r.Row, r.Outcome, r.Column))
        );
    }

    private sealed record ExpectedRow(int Row, string Outcome, string? Column);
}

using System.Text.Json;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Import;

/// <summary>One row for each thing that a row can have; each class of findings on an empty register.</summary>
public sealed class JudgingRows(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Every_row_gets_one_outcome_and_every_finding_its_column_and_code()
    {
        var expected = JsonSerializer.Deserialize<IReadOnlyList<Expected>>(
            Files.Fixture("messy.expected.json"),
            JsonSerializerOptions.Web
        )!;
        var file = Files.Fixture("messy.csv");

        var dry = await host.As(People.Adviser).Take(Files.Body(file, Files.Csv), "?dryRun=true");
        var report = await host.As(People.Adviser).Take(Files.Body(file, Files.Csv));

        Assert.Equal(expected, report.Results.Select(r => new Expected(r.Row, r.Outcome, r.Column, r.Code)));
        Assert.Equal(report.Rows, report.Imported + report.WithWarnings + report.Rejected + report.Unchanged);
        Assert.Equal(expected.DistinctBy(e => e.Row).Count(), report.Rows);
        Assert.All(report.Results, r => Assert.Equal(r.Code is null, r.Message is null));

        Assert.Equal(report.Results, dry.Results);
        Assert.Equal(report.Counts, dry.Counts);
        Assert.True(dry.DryRun);
        Assert.Empty(dry.Networks);
    }

    [Fact]
    public async Task Findings_speak_the_language_of_the_importer()
    {
        const string file = "Name;Gründungsjahr;Zuletzt bestätigt\nSprachkreis;3020;01.02.03";
        var report = (
            await host.As(People.Adviser)
                .Send(
                    HttpMethod.Post,
                    Files.Import + "?dryRun=true",
                    Files.Body(file),
                    request => request.Headers.Add("Accept-Language", "de")
                )
        ).Read<Report>();

        Assert.Contains(
            report.Results,
            r => r.Message!.Contains("lässt das Jahrhundert offen", StringComparison.Ordinal)
        );
        Assert.Contains(
            report.Results,
            r => r.Column == "Gründungsjahr" && r.Message!.StartsWith("Zwischen 1800", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task All_faults_of_a_row_are_named_at_once()
    {
        const string file =
            "Name;Kreise;Website;Zielgruppen;Gründungsjahr\nViele Fehler;99999, 88888;ftp://x.example.org;Niemand | Nirgends;nie";
        var report = await host.As(People.Adviser).Take(Files.Body(file), "?dryRun=true");

        Assert.Equal((0, 0, 1, 0), report.Counts);
        Assert.All(report.Results, r => Assert.Equal("rejected", r.Outcome));
        Assert.Equal(
            ["Gründungsjahr", "Kreise", "Kreise", "Website", "Zielgruppen", "Zielgruppen"],
            report.Results.Select(r => r.Column).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_cell_full_of_nonsense_does_not_fill_the_report()
    {
        var keys = string.Join(',', Enumerable.Range(0, 100).Select(i => $"x{i}"));
        var many = string.Join(',', Enumerable.Range(0, 101).Select(i => $"x{i}"));
        var report = await host.As(People.Adviser)
            .Take(
                Files.Body($"Name;Kreise\nUnsinn;{keys}\nMehr Unsinn;{many}\nViel zu lang;{new string('x', 40_000)}"),
                "?dryRun=true"
            );

        Assert.Equal(20, report.Of(2).Count());
        Assert.Equal("too-many", Assert.Single(report.Of(3), r => r.Column == "Kreise").Code);
        Assert.Equal("import.cell-too-long", Assert.Single(report.Of(4), r => r.Column == "Kreise").Code);
    }

    [Fact]
    public async Task Characters_that_are_no_text_reject_their_row_alone()
    {
        var report = await host.As(People.Adviser)
            .Take(
                Files.Body("Name;Sitz\nGuter Text;Ort\u2028\nSteuer\u0007zeichen;Ort\nDritter Text;\u001bOrt"),
                "?dryRun=true"
            );

        Assert.Equal(
            [(2, "warning"), (3, "rejected"), (4, "rejected")],
            report.Results.Select(r => (r.Row, r.Outcome)).Distinct()
        );
        Assert.Equal("import.control-characters", report.Of(3).First().Code);
    }

    private sealed record Expected(int Row, string Outcome, string? Column, string? Code);
}

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Database;
using Schulterschluss.WebApi.Jobs;

namespace Schulterschluss.Functional.Reporting;

/// <summary>The ledger learns with every change, and can be learned again from the history.</summary>
public sealed class KeepingTheLedger(ReportingProgramme programme) : IClassFixture<ReportingProgramme>
{
    private const string Quarter = "from=2017-01-01&to=2017-03-31";

    private Api Lead => programme.Host.As(People.Lead);

    [Fact]
    public async Task What_was_recorded_before_there_was_a_ledger_gives_the_same_figures()
    {
        var before = await FiguresAsync(Quarter);
        var services = programme.Host.Services;
        var schema = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Schema;
        await using (
            var empty = services
                .GetRequiredService<NpgsqlDataSource>()
                .CreateCommand(
                    string.Join(
                        ';',
                        Infrastructure.Reporting.FactTables.All.Select(table => $"truncate {schema}.{table.Name}")
                    )
                )
        )
        {
            await empty.ExecuteNonQueryAsync(Api.Stop);
        }

        Assert.Equal(0, ValueOf(await FiguresAsync(Quarter), "K1"));
        await DailyCatchUp.RunAsync(services.GetRequiredService<IServiceScopeFactory>(), Api.Stop);
        Assert.True(JsonNode.DeepEquals(before["figures"], (await FiguresAsync(Quarter))["figures"]));
    }

    [Fact]
    public async Task What_is_recorded_late_counts_on_its_day_but_only_from_then_on()
    {
        programme.Host.SetDay("2017-07-11");
        var reference = $"L-{Guid.CreateVersion7():N}";
        await programme.RecordVoucherAsync("2017-03-30", "Spät GmbH", 700, "0835", reference);
        var known = ValueOf(await FiguresAsync($"{Quarter}&asOf=2017-07-11"), "K19.actual");
        var earlier = ValueOf(await FiguresAsync($"{Quarter}&asOf=2017-07-10"), "K19.actual");
        Assert.Equal(700, known - earlier);
        Assert.Equal(earlier, ValueOf(await FiguresAsync("from=2017-01-01&to=2017-03-29"), "K19.actual"));
    }

    [Fact]
    public async Task Every_figure_opens_to_its_records_and_they_give_it_again()
    {
        var figures = await FiguresAsync(Quarter);
        foreach (var part in figures["figures"]!.AsArray().SelectMany(figure => figure!["parts"]!.AsArray()))
        {
            var code = (string)part!["code"]!;
            var records = (await Lead.Get($"/api/v1/figures/{code}/records?{Quarter}&limit=1000"))
                .Expect(HttpStatusCode.OK)
                .Json;
            var items = records["items"]!.AsArray();
            Assert.Equal((int)part["counted"]!, items.Count(item => item!["leftOut"] is null));
            Assert.Equal((int)part["leftOut"]!, items.Count(item => item!["leftOut"] is not null));
            Assert.Equal((decimal?)part["value"], (decimal?)records["part"]!["value"]);
        }

        var first = (await Lead.Get($"/api/v1/figures/K3/records?{Quarter}&limit=300")).Expect(HttpStatusCode.OK).Json;
        var rest = (await Lead.Get($"/api/v1/figures/K3/records?{Quarter}&limit=300&cursor={first["nextCursor"]}"))
            .Expect(HttpStatusCode.OK)
            .Json;
        Assert.Equal((int)first["total"]!, first["items"]!.AsArray().Count + rest["items"]!.AsArray().Count);
        Assert.Null((string?)rest["nextCursor"]);
        (await Lead.Get($"/api/v1/figures/K99/records?{Quarter}")).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        (await Lead.Get("/api/v1/figures?from=2017-03-31&to=2017-01-01")).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
    }

    [Fact]
    public async Task A_target_that_is_said_again_replaces_the_one_before()
    {
        foreach (var value in new[] { 3m, 4m })
        {
            (
                await Lead.Create(
                    "/api/v1/figures/targets",
                    new
                    {
                        code = "K4",
                        period = "2017-Q1",
                        value,
                    }
                )
            ).Expect(HttpStatusCode.Created);
        }

        var targets = (await Lead.Get("/api/v1/figures/targets")).Expect(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(4, (decimal)Assert.Single(targets, target => (string?)target!["code"] == "K4")!["value"]!);
        var path = await programme.ReleaseAsync("QuarterlyStatus", "2017-01-01", "2017-03-31");
        var trend = (await programme.Host.As(People.Ministry).Get("/api/v1/reports/trend/K4"))
            .Expect(HttpStatusCode.OK)
            .Json.AsArray();
        var point = Assert.Single(trend, each => path.EndsWith((string)each!["reportId"]!, StringComparison.Ordinal))!;
        Assert.Equal((2m, 4m), ((decimal)point["value"]!, (decimal)point["target"]!));
    }

    private async Task<JsonNode> FiguresAsync(string query) =>
        (await Lead.Get($"/api/v1/figures?{query}")).Expect(HttpStatusCode.OK).Json;

    private static decimal? ValueOf(JsonNode figures, string code) =>
        (decimal?)
            figures["figures"]!
                .AsArray()
                .SelectMany(figure => figure!["parts"]!.AsArray())
                .Single(part => (string?)part!["code"] == code)!["value"];
}

using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Persistence;

public sealed class UpgradingTheSchema(TestCluster cluster) : IAsyncLifetime
{
    private const string Listed = "/api/v1/networks/01a20ee1-3722-77b2-9e92-22235070a1b3";
    private const string Draft = "/api/v1/networks/01a20ee1-3efb-7c4e-b8b7-45fa5b19ed4a";

    private TestDatabase database = null!;
    private Dictionary<string, string> settings = [];

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(cluster);
        settings = HostProcess.Database(database.ConnectionString);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task A_database_of_the_previous_schema_is_upgraded_and_keeps_its_data()
    {
        await LoadPreviousAsync();
        await using var host = await HostProcess.StartAsync(settings);
        var (status, body) = await host.ReadinessAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("failed", (string?)JsonNode.Parse(body)!["checks"]!["schema"]);
        Assert.Equal(1, (await HostProcess.RunAsync(settings, "schema", "check")).ExitCode);

        Assert.Equal(
            (0, "The schema has been brought up to date."),
            await HostProcess.RunAsync(settings, "schema", "apply")
        );

        // The host that had been waiting goes to work, without being started again.
        await host.WhenReadyAsync();
        var profile = (await host.As().Get(Listed)).Expect(HttpStatusCode.OK);
        Assert.Equal(
            ("Invented network of the valley", "Köpenick", "Listed", "\"01a20ee1-3e96-497f-9761-2e2fda23b19e\""),
            (
                (string?)profile.Json["name"],
                (string?)profile.Json["seat"],
                (string?)profile.Json["status"],
                profile.ETag
            )
        );
        var history = (await host.As(People.Lead).Get($"{Listed}/history")).Expect(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(
            [
                "network_drafted",
                "network_profile_changed",
                "network_publication_consent_given",
                "network_submitted",
                "network_listed",
                "network_profile_confirmed",
            ],
            history.Select(entry => (string?)entry!["event"])
        );

        var draft = (await host.As(People.Adviser).Get(Draft)).Expect(HttpStatusCode.OK);
        (await host.As(People.Adviser).Put(Draft, draft.ETag, Samples.Network("Under the new schema"))).Expect(
            HttpStatusCode.NoContent
        );
        Assert.Equal(
            "Under the new schema",
            (string?)(await host.As(People.Adviser).Get(Draft)).Expect(HttpStatusCode.OK).Json["name"]
        );
    }

    [Fact]
    public async Task An_upgrade_is_complete_and_a_second_one_changes_nothing()
    {
        await LoadPreviousAsync();
        Assert.Equal(
            (0, "The schema has been brought up to date."),
            await HostProcess.RunAsync(settings, "schema", "apply")
        );
        Assert.Equal((0, "The schema is up to date."), await HostProcess.RunAsync(settings, "schema", "check"));
        Assert.Equal((0, "-- Nothing to do."), await HostProcess.RunAsync(settings, "schema", "script"));
        Assert.Equal((0, "The schema was up to date."), await HostProcess.RunAsync(settings, "schema", "apply"));
    }

    [Fact]
    public async Task The_script_that_is_printed_can_be_run_by_hand()
    {
        var (exitCode, script) = await HostProcess.RunAsync(settings, "schema", "script");
        Assert.Equal(0, exitCode);

        await database.ExecuteAsync(script);

        Assert.Equal((0, "The schema is up to date."), await HostProcess.RunAsync(settings, "schema", "check"));
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("schema", "drop")]
    public async Task An_unknown_verb_is_refused_with_the_known_ones(params string[] arguments) =>
        Assert.Equal((1, "Usage: schema apply | check | script"), await HostProcess.RunAsync(settings, arguments));

    private Task LoadPreviousAsync() =>
        database.ExecuteAsync(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Persistence", "Fixtures", "schema-0.1-first.sql"))
        );
}

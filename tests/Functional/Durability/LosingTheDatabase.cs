using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Durability;

public sealed class LosingTheDatabase(TestCluster cluster)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_its_database_the_host_asks_for_patience_and_goes_on_when_it_is_back()
    {
        await using var folder = await ClusterFolder.CreateAsync(Ct);
        await using var host = await HostProcess.StartAsync(HostProcess.OwnDatabase(folder.Path));
        await host.WhenReadyAsync();
        var server = await folder.AttachAsync(Ct);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var load = new WriteLoad(host.As(People.Adviser));
        var writers = load.RunAsync(end.Token);
        await load.WhenAcknowledgedAsync(60);

        await server.StopImmediatelyAsync();
        await host.WhenReadyAsync();

        await load.WhenAcknowledgedAsync(60);
        await end.CancelAsync();
        await writers;
        await ExpectPatienceAsync(load, host, server.ConnectionString);
    }

    [Fact]
    public async Task A_change_whose_connection_is_cut_is_there_wholly_or_not_at_all()
    {
        await using var database = await TestDatabase.CreateAsync(cluster);
        var settings = HostProcess.Database(database.ConnectionString);
        Assert.Equal(0, (await HostProcess.RunAsync(settings, "schema", "apply")).ExitCode);
        await using var host = await HostProcess.StartAsync(settings);
        await host.WhenReadyAsync();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var load = new WriteLoad(host.As(People.Adviser));
        var writers = load.RunAsync(end.Token);

        for (var cut = 0; cut < 20; cut++)
        {
            await load.WhenAcknowledgedAsync(10);
            await database.CutConnectionsAsync();
        }

        await load.WhenAcknowledgedAsync(10);
        await end.CancelAsync();
        await writers;
        await ExpectPatienceAsync(load, host, database.ConnectionString);
    }

    private static async Task ExpectPatienceAsync(WriteLoad load, HostProcess host, string connectionString)
    {
        Assert.NotEmpty(load.Refused);
        Assert.All(
            load.Refused,
            answer =>
            {
                Assert.True(
                    answer.Status == HttpStatusCode.ServiceUnavailable,
                    $"{answer.Status}: {answer.Body} {host.Log}"
                );
                Assert.Equal(("unavailable", TimeSpan.FromSeconds(5)), (answer.Code, answer.RetryAfter));
            }
        );
        await load.RepeatUnansweredAsync(host.As(People.Adviser));
        using var ledger = new Ledger(connectionString);
        await ledger.ExpectWholeAsync(load);
    }
}

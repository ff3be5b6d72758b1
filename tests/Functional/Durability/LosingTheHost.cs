using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Functional.Durability;

public sealed class LosingTheHost
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_a_killed_host_had_acknowledged_is_there_after_its_restart()
    {
        await using var folder = await ClusterFolder.CreateAsync(Ct);
        var settings = HostProcess.OwnDatabase(folder.Path);
        await using var killed = await HostProcess.StartAsync(settings);
        await killed.WhenReadyAsync();
        var cluster = await folder.AttachAsync(Ct);
        var load = new WriteLoad(killed.As(People.Adviser));
        var writers = load.RunAsync(Ct);
        await load.WhenAcknowledgedAsync(60);

        await killed.KillAsync();

        await writers;
        await using var restarted = await HostProcess.StartAsync(settings);
        await restarted.WhenReadyAsync();
        await load.RepeatUnansweredAsync(restarted.As(People.Adviser));
        Assert.Empty(load.Refused);
        using var ledger = new Ledger(cluster.ConnectionString);
        await ledger.ExpectWholeAsync(load);
    }
}

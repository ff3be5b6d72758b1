using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Operations;

public sealed class AskingForHealth(TestCluster cluster)
{
    private const string Unreachable = "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_its_database_the_host_is_live_and_ready()
    {
        await using var host = await ObservedHost.StartAsync(cluster.ConnectionString);
        Assert.Equal("""{"status":"live"}""", await host.Client.GetStringAsync("/health/live", Ct));
        Assert.Equal(
            """{"status":"ready","checks":{"database":"ok"}}""",
            await host.Client.GetStringAsync("/health/ready", Ct)
        );
    }

    [Fact]
    public async Task Without_its_database_the_host_is_live_but_not_ready()
    {
        await using var host = await ObservedHost.StartAsync(Unreachable);
        using var live = await host.Client.GetAsync("/health/live", Ct);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        using var ready = await host.Client.GetAsync("/health/ready", Ct);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(
            """{"status":"not-ready","checks":{"database":"failed"}}""",
            await ready.Content.ReadAsStringAsync(Ct)
        );
    }
}

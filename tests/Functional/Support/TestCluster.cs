using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Database;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Schulterschluss.Functional.Support;

/// <summary>
/// The one PostgreSQL of a test run. Each test class keeps to a schema of its own in it. With
/// <c>ConnectionStrings__Postgres</c> in the environment that server is used instead.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    private ClusterFolder? folder;

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Postgres") is { Length: > 0 } given)
        {
            ConnectionString = given;
            return;
        }

        folder = await ClusterFolder.CreateAsync(CancellationToken.None);
        var cluster = await folder.NewClusterAsync(CancellationToken.None);
        await cluster.StartAsync(CancellationToken.None);
        ConnectionString = cluster.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
            await folder.DisposeAsync();
    }
}

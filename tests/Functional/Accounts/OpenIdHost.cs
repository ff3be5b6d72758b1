using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Accounts;

/// <summary>The product with an OpenID provider beside it.</summary>
public sealed class OpenIdHost(TestCluster cluster) : IAsyncLifetime
{
    internal OpenIdProvider Provider { get; } = new();
    internal ProductHost Product { get; } = new(cluster);

    public async ValueTask InitializeAsync()
    {
        await Provider.StartAsync();
        Product.Settings["SignIn:AttemptsPerMinute"] = "10000";
        Product.Settings["OpenIdConnect:Authority"] = Provider.Address;
        Product.Settings["OpenIdConnect:ClientId"] = OpenIdProvider.ClientId;
        Product.Settings["OpenIdConnect:ClientSecret"] = OpenIdProvider.ClientSecret;
        Product.Settings["OpenIdConnect:Name"] = "Behördenkonto";
        Product.Settings["OpenIdConnect:RequireHttpsMetadata"] = "false";
        await Product.InitializeAsync();
        // The cookies of the way there and back end by the clock on the wall.
        Product.Clock.AdjustTime(TimeProvider.System.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

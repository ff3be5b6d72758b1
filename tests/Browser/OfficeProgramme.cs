namespace Schulterschluss.Browser;

/// <summary>An office with one partnership in force and one that waits for its signatures; everything is invented.</summary>
public sealed class OfficeProgramme(TestCluster cluster) : IAsyncLifetime
{
    public ProductHost Host { get; } = new(cluster);
    internal Programme Berlin { get; private set; } = null!;
    internal Programme Elsewhere { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        Host.SetDay(ActivePartnerships.StartDay);
        Berlin = await Programme.LeadAsync(Host, People.Coordinator);
        Elsewhere = await Programme.NegotiateAsync(Host, People.Stranger);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

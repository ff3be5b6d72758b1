using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.UnitTests.Networks;

public sealed class TakingOverAConfirmation
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Records_a_later_one_only()
    {
        var network = Network.Draft(Guid.Empty, new() { Name = "Invented" }, new(2026, 5, 1));
        network.TakeEvents();

        network.TakeOverConfirmation(new(2026, 5, 1), Today);
        network.TakeOverConfirmation(new(2026, 4, 30), Today);
        Assert.Empty(network.TakeEvents());

        network.TakeOverConfirmation(new(2026, 5, 2), Today);
        Assert.IsType<NetworkProfileConfirmed>(Assert.Single(network.TakeEvents()));
    }

    [Theory]
    [InlineData("2026-10-01", NetworkStatus.Listed)]
    [InlineData("2025-01-01", NetworkStatus.Dormant)]
    public void Wakes_a_dormant_network_when_it_is_recent(string on, NetworkStatus status)
    {
        var network = Dormant();
        network.TakeOverConfirmation(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Today);
        Assert.Equal((status, status), (network.Status, network.StatusOn(Today)));
    }

    private static Network Dormant()
    {
        var profile = new NetworkProfile
        {
            Name = "Invented network",
            Districts = ["11000"],
            FieldsOfAction = ["vocational-training"],
            Partners = [new("A", PartnerType.Chamber), new("B", PartnerType.Company), new("C", PartnerType.Education)],
            Website = "https://network.example.org",
        };
        var network = Network.Draft(Guid.Empty, profile, new(2024, 1, 1));
        network.Publish("anna", Today);
        network.CatchUp(Today);
        Assert.Equal(NetworkStatus.Dormant, network.Status);
        return network;
    }
}

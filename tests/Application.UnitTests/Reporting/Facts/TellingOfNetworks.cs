using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Networks;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Facts;

public sealed class TellingOfNetworks
{
    private static readonly NetworkFacts Source = new();

    private static readonly NetworkProfile Profile = new()
    {
        Name = "Netzwerk Süd",
        Districts = ["12054", "11000", "12060"],
        FieldsOfAction = ["vocational-training"],
        Partners = [new("A", PartnerType.Chamber), new("B", PartnerType.Company), new("C", PartnerType.Education)],
        Website = "https://network.example.org",
    };

    [Fact]
    public void A_listing_holds_from_its_day_also_if_it_is_recorded_later()
    {
        var network = Submitted();
        network.List("bernd", On("2026-01-30"));
        var fact = Source.Fact<NetworkFact>(network, recorded: "2026-02-02");
        Assert.Equal(
            (On("2026-01-30"), NetworkStatus.Listed, On("2026-01-30")),
            (fact.Day, fact.Status, fact.ConfirmedOn)
        );
        Assert.Equal((Id(1), "Netzwerk Süd"), (fact.NetworkId, fact.Name));
        Assert.Equal(["11", "12"], fact.Laender());
    }

    [Theory]
    [InlineData("2026-03-28T22:59:00Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")] // midnight in winter
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")] // midnight in summer, a day later
    public void Without_a_day_of_its_own_a_change_holds_from_the_day_of_its_recording_in_Berlin(string at, string day)
    {
        var network = Listed();
        network.ChangeProfile(Profile with { Districts = ["13003"] });
        var fact = Assert.IsType<NetworkFact>(Assert.Single(Source.FactsAt(network, at)));
        Assert.Equal((On(day), "13"), (fact.Day, Assert.Single(fact.Laender())));
    }

    [Fact]
    public void A_confirmation_counts_from_its_day()
    {
        var network = Listed();
        network.Confirm(On("2026-06-01"));
        Assert.Equal(On("2026-06-01"), Source.Fact<NetworkFact>(network, "2026-06-01").ConfirmedOn);
    }

    /// <summary>Listed on 30 January 2026: on 30 July 2027 it was still listed.</summary>
    [Fact]
    public void Dormancy_holds_from_the_day_on_which_it_came_however_late_it_is_recorded()
    {
        var network = Listed();
        network.CatchUp(On("2027-09-01"));
        var fact = Source.Fact<NetworkFact>(network, "2027-09-01");
        Assert.Equal((On("2027-07-31"), NetworkStatus.Dormant), (fact.Day, fact.Status));
        Assert.Equal(
            NetworkStatus.Listed,
            Network.StatusOn(NetworkStatus.Listed, fact.ConfirmedOn, fact.Day.AddDays(-1))
        );
        Assert.Equal(NetworkStatus.Dormant, Network.StatusOn(NetworkStatus.Listed, fact.ConfirmedOn, fact.Day));
    }

    [Fact]
    public void What_a_partnership_or_a_seal_leaves_in_its_entry_tells_nothing_new()
    {
        var network = Listed();
        network.OpenPartnership(Id(2));
        network.NoteSeal("EP-2026-001", On("2028-01-31"));
        network.ClosePartnership(Id(2));
        Assert.Empty(Source.Facts(network, "2026-02-01"));
    }

    [Fact]
    public void A_merger_ends_the_one_and_changes_the_other()
    {
        var (network, target) = (Listed(), Listed(Id(2)));
        network.MergeInto(target);
        var merged = Source.Fact<NetworkFact>(network, "2026-04-01");
        Assert.Equal((NetworkStatus.Merged, Id(2)), (merged.Status, merged.MergedInto));
        Assert.Equal(NetworkStatus.Listed, Source.Fact<NetworkFact>(target, "2026-04-01").Status);
    }

    [Fact]
    public void Withdrawn_consent_takes_it_off_the_list()
    {
        var network = Listed();
        network.WithdrawConsent("asked for it");
        Assert.Equal(NetworkStatus.Draft, Source.Fact<NetworkFact>(network, "2026-04-01").Status);
    }

    private static Network Submitted(Guid? id = null)
    {
        var network = Network.Draft(id ?? Id(1), Profile);
        network.Submit("anna", consent: true, On("2026-01-20"));
        return network.Settled();
    }

    private static Network Listed(Guid? id = null)
    {
        var network = Submitted(id);
        network.List("bernd", On("2026-01-30"));
        return network.Settled();
    }
}

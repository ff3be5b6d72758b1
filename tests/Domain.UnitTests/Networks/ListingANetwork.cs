using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.UnitTests.Networks;

public sealed class ListingANetwork
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly NetworkProfile Complete = new()
    {
        Name = "Invented network",
        Districts = ["11000"],
        FieldsOfAction = ["vocational-training"],
        Partners = [new("A", PartnerType.Chamber), new("B", PartnerType.Company), new("C", PartnerType.Education)],
        Website = "https://network.example.org",
    };

    [Fact]
    public void Needs_another_person_than_the_submitter()
    {
        var network = Submitted();
        Refused("network.reviewer-is-submitter", () => network.List("anna", Today));
        network.List("bernd", Today);
        Assert.Equal((NetworkStatus.Listed, Today), (network.Status, network.ListedOn));
    }

    [Fact]
    public void Repeating_it_records_nothing()
    {
        var network = Listed();
        network.List("bernd", Today);
        Assert.Empty(network.TakeEvents());
    }

    [Fact]
    public void The_same_partner_twice_counts_once()
    {
        var profile = Complete with
        {
            Partners = [new("A", PartnerType.Chamber), new("a", PartnerType.Company), new("C", PartnerType.Education)],
        };
        var network = Network.Draft(Guid.Empty, profile);
        Refused("network.too-few-partners", () => network.Submit("anna", consent: true, Today));
    }

    [Fact]
    public void Withdrawn_consent_takes_it_back_at_once()
    {
        var network = Listed();
        network.WithdrawConsent("changed our minds");
        Assert.Equal(NetworkStatus.Draft, network.Status);
        Refused("network.no-publication-consent", () => network.Submit("anna", consent: false, Today));
    }

    [Fact]
    public void A_published_profile_must_stay_complete()
    {
        var network = Listed();
        Refused("network.too-few-partners", () => network.ChangeProfile(Complete with { Partners = [] }));
    }

    [Fact]
    public void Unconfirmed_it_becomes_stale_then_dormant_and_wakes_when_confirmed()
    {
        var network = Listed();
        Assert.False(network.IsStaleOn(Today.AddMonths(12)));
        Assert.True(network.IsStaleOn(Today.AddMonths(12).AddDays(1)));
        Assert.Equal(NetworkStatus.Listed, network.StatusOn(Today.AddMonths(18)));

        var later = Today.AddMonths(18).AddDays(1);
        Assert.Equal(NetworkStatus.Dormant, network.StatusOn(later));
        network.CatchUp(later);
        network.CatchUp(later);
        Assert.Single(network.TakeEvents().OfType<NetworkSetDormant>());

        network.Confirm(later);
        Assert.Equal(NetworkStatus.Listed, network.StatusOn(later));
    }

    [Fact]
    public void An_open_partnership_keeps_it_from_the_archive()
    {
        var network = Listed();
        var partnership = Guid.CreateVersion7();
        network.OpenPartnership(partnership);
        Refused("network.has-open-partnership", () => network.Archive("gone"));
        Refused("network.open-partnership-exists", () => network.OpenPartnership(Guid.CreateVersion7()));
        network.ClosePartnership(partnership);
        network.Archive("gone");
        Refused("network.closed", () => network.Confirm(Today));
    }

    [Fact]
    public void A_merged_entry_points_to_the_other_and_hands_over_what_only_it_had()
    {
        var (source, target) = (Listed(), Listed());
        var partnership = Guid.CreateVersion7();
        source.OpenPartnership(partnership);
        source.NoteSeal("EP-2017-001", Today.AddYears(1));

        source.MergeInto(target);

        Assert.Equal((NetworkStatus.Merged, (Guid?)target.Id), (source.Status, source.MergedInto));
        Assert.Equal((partnership, "EP-2017-001"), (target.OpenPartnershipId, target.SealNumber));
        Refused("network.merged", () => source.Confirm(Today));
    }

    [Fact]
    public void Two_open_partnerships_cannot_be_merged()
    {
        var (source, target) = (Listed(), Listed());
        source.OpenPartnership(Guid.CreateVersion7());
        target.OpenPartnership(Guid.CreateVersion7());
        Refused("network.both-have-open-partnerships", () => source.MergeInto(target));
    }

    private static Network Submitted()
    {
        var network = Network.Draft(Guid.CreateVersion7(), Complete);
        network.Submit("anna", consent: true, Today);
        return network;
    }

    private static Network Listed()
    {
        var network = Submitted();
        network.List("bernd", Today);
        network.TakeEvents();
        return network;
    }

    private static void Refused(string code, Action action) =>
        Assert.Contains(code, Assert.Throws<BrokenRuleException>(action).Rules.Select(r => r.Code));
}

using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.UnitTests.Networks;

public sealed class MergingProfiles
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly NetworkProfile Stays = new()
    {
        Name = "Invented network",
        Seat = "Berlin",
        Districts = ["11000"],
        FieldsOfAction = ["vocational-training"],
        Partners = [new("A", PartnerType.Chamber), new("B", PartnerType.Company), new("C", PartnerType.Education)],
        Website = "https://stays.example.org",
    };

    private static readonly NetworkProfile Goes = Stays with
    {
        Name = "Invented net",
        Seat = "Potsdam",
        Districts = ["12054", "11000"],
        Partners = [new("c", PartnerType.Other), new("D", PartnerType.Municipality)],
        Website = "https://goes.example.org",
        FoundedYear = 2011,
    };

    [Fact]
    public void Without_a_choice_the_one_that_stays_keeps_its_own()
    {
        var (goes, stays) = Two();
        goes.MergeInto(stays);
        Assert.True(stays.Profile.SameAs(Stays));
        Assert.Equal((NetworkStatus.Merged, stays.Id), (goes.Status, goes.MergedInto));
    }

    [Fact]
    public void Chosen_values_are_taken_over_and_chosen_lists_hold_the_entries_of_both()
    {
        var (goes, stays) = Two();
        goes.MergeInto(
            stays,
            new([ProfileField.Name, ProfileField.FoundedYear], [ProfileField.Districts, ProfileField.Partners])
        );
        Assert.Equal(
            ("Invented net", 2011, "Berlin", "https://stays.example.org"),
            (stays.Profile.Name, stays.Profile.FoundedYear, stays.Profile.Seat, stays.Profile.Website)
        );
        Assert.Equal(["11000", "12054"], stays.Profile.Districts);
        Assert.Equal(["A", "B", "C", "D"], stays.Profile.Partners.Select(p => p.Name));
        Assert.Equal(PartnerType.Education, stays.Profile.Partners[2].Type);
        Assert.True(goes.Profile.SameAs(Goes));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_can_be_taken_over(ProfileField field)
    {
        var other = new NetworkProfile
        {
            Name = "Other",
            ShortName = "O",
            LegalForm = LegalForm.Project,
            FoundedYear = 1999,
            HostOrganisation = "Host",
            Districts = ["01"],
            Seat = "Kiel",
            Location = new(10, 54),
            FieldsOfAction = ["x"],
            TargetGroups = ["x"],
            Sectors = ["x"],
            Partners = [new("X", PartnerType.Other)],
            Website = "https://x.example.org",
            PublicContact = "x@example.org",
            CoordinatorRef = "x",
            Description = "x",
            Phase = NetworkPhase.Maturity,
            FundingSources = ["x"],
            CoordinationFte = 1.5m,
            Source = "x",
        };
        var merged = new MergeChoice([field], []).Merge(new(), other);
        var changed = typeof(NetworkProfile)
            .GetProperties()
            .Where(p => !Equals(p.GetValue(merged), p.GetValue(new NetworkProfile())))
            .Where(p => p.GetValue(merged) is not System.Collections.ICollection { Count: 0 })
            .Select(p => p.Name);
        Assert.Equal([field.ToString()], changed);
    }

    [Fact]
    public void What_is_public_stays_complete()
    {
        var (goes, stays) = Two();
        var broken = Assert.Throws<BrokenRuleException>(() => goes.MergeInto(stays, new([ProfileField.Partners], [])));
        Assert.Equal("network.too-few-partners", Assert.Single(broken.Rules).Code);
        Assert.Equal(NetworkStatus.Draft, goes.Status);
    }

    [Fact]
    public void A_joined_list_has_room_for_no_more_than_a_profile_holds()
    {
        var many = Enumerable.Range(0, 60).Select(i => new PartnerOrganisation($"P{i}", PartnerType.Other)).ToList();
        var others = many.Select(p => p with { Name = $"Q{p.Name}" }).ToList();
        var (goes, stays) = Two(Goes with { Partners = many }, Stays with { Partners = others });
        var broken = Assert.Throws<BrokenRuleException>(() => goes.MergeInto(stays, new([], [ProfileField.Partners])));
        Assert.Equal("network.too-many-entries", Assert.Single(broken.Rules).Code);
    }

    public static TheoryData<ProfileField> Fields() => [.. Enum.GetValues<ProfileField>()];

    /// <summary>The one that goes is a draft: it need not be complete.</summary>
    private static (Network Goes, Network Stays) Two(NetworkProfile? goes = null, NetworkProfile? stays = null)
    {
        var target = Network.Draft(Guid.CreateVersion7(), stays ?? Stays);
        target.Publish("anna", Today);
        return (Network.Draft(Guid.CreateVersion7(), goes ?? Goes), target);
    }
}

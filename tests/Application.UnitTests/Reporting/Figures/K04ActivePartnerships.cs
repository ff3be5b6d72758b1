using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K4: A(t), what began and ended, and the share of the networks.</summary>
public sealed class K04ActivePartnerships
{
    [Fact]
    public void Counts_what_is_active_or_in_renewal()
    {
        var figure = Quarter()
            .Network(1, "11000")
            .Network(2, "12054")
            .Network(3, "12054 11000")
            .Network(4)
            .Network(5)
            .Network(6)
            .Partnership(11, "2025-01-01", PartnershipStatus.Active, 1, since: "2025-01-01", termEnd: "2027-12-31")
            .Partnership(12, "2026-02-01", PartnershipStatus.InRenewal, 2, since: "2023-02-01", termEnd: "2026-01-31")
            .Partnership(13, "2025-01-01", PartnershipStatus.Active, 3, since: "2025-01-01", termEnd: "2027-12-31")
            .Partnership(13, "2026-03-01", PartnershipStatus.Suspended, 3, since: "2025-01-01", termEnd: "2027-12-31")
            .Partnership(14, "2026-02-01", PartnershipStatus.AwaitingSignatures, 4)
            .Partnership(15, "2026-02-01", PartnershipStatus.Abandoned, 5)
            .Partnership(16, "2026-02-01", PartnershipStatus.Ended, 6, since: "2025-01-01", termEnd: "2027-12-31")
            .Figure("K4");
        Assert.Equal(2, figure.Value);
        Assert.Equal(["N1", "N2"], figure.Counted);
        Assert.Equal(["N3: Suspended", "N4: NotInForce", "N5: Ended", "N6: Ended"], figure.LeftOut);
        Assert.Equal(["11 1", "12 1"], figure.ByLand);
    }

    [Theory]
    [InlineData("2026-03-31", 1, 0)] // the last day of the term is one of the partnership
    [InlineData("2026-04-01", 0, 1)]
    public void A_term_ends_by_time_alone(string day, int active, int ended)
    {
        var programme = new Programme("2026-01-01", day)
            .Network(1)
            .Partnership(11, "2023-04-01", PartnershipStatus.Active, since: "2023-04-01", termEnd: "2026-03-31");
        Assert.Equal(active, programme.Figure("K4").Value);
        Assert.Equal(ended, programme.Figure("K4.ended").Value);
    }

    [Theory]
    [InlineData("2026-03-30", 1, 0)]
    [InlineData("2026-03-31", 0, 1)] // the effective day is the first without it
    public void Notice_takes_effect_by_time_alone(string day, int active, int ended)
    {
        var programme = new Programme("2026-01-01", day)
            .Network(1)
            .Partnership(
                11,
                "2026-02-01",
                PartnershipStatus.Active,
                since: "2024-04-01",
                termEnd: "2027-03-31",
                termination: "2026-03-31"
            );
        Assert.Equal(active, programme.Figure("K4").Value);
        Assert.Equal(ended, programme.Figure("K4.ended").Value);
    }

    /// <summary>The second signature on the first day, on the last, on the day before, and never.</summary>
    [Fact]
    public void New_is_what_was_signed_in_the_period_even_if_it_ended_since()
    {
        var figure = Quarter()
            .Network(1)
            .Network(2)
            .Network(3)
            .Network(4)
            .Partnership(11, "2026-01-01", PartnershipStatus.Active, 1, since: "2026-01-01", termEnd: "2028-12-31")
            .Partnership(12, "2026-03-31", PartnershipStatus.Ended, 2, since: "2026-03-31", termEnd: "2028-12-31")
            .Partnership(13, "2025-12-31", PartnershipStatus.Active, 3, since: "2025-12-31", termEnd: "2028-12-30")
            .Partnership(14, "2026-02-01", PartnershipStatus.InNegotiation, 4)
            .Figure("K4.new");
        Assert.Equal(2, figure.Value);
        Assert.Equal(["N1", "N2"], figure.Counted);
        Assert.Equal(["N3: NotInThePeriod", "N4: NotActivated"], figure.LeftOut);
    }

    /// <summary>What ended is told by the day on which it first was over, not by later changes.</summary>
    [Fact]
    public void Ended_counts_expiry_end_and_notice_of_what_was_in_force()
    {
        var figure = Quarter()
            .Network(1)
            .Network(2)
            .Network(3)
            .Network(4)
            .Network(5)
            .Partnership(11, "2026-01-01", PartnershipStatus.Expired, 1, since: "2023-01-01", termEnd: "2025-12-31")
            .Partnership(12, "2026-03-31", PartnershipStatus.Ended, 2, since: "2024-01-01", termEnd: "2026-12-31")
            .Partnership(13, "2025-12-31", PartnershipStatus.Terminated, 3, "2024-01-01", "2026-12-31", "2025-12-31")
            .Partnership(14, "2026-02-01", PartnershipStatus.Abandoned, 4)
            .Partnership(15, "2024-01-01", PartnershipStatus.Active, 5, since: "2024-01-01", termEnd: "2026-12-31")
            .Figure("K4.ended");
        Assert.Equal(2, figure.Value);
        Assert.Equal(["N1", "N2"], figure.Counted);
        Assert.Equal(["N3: NotInThePeriod", "N5: NotInThePeriod"], figure.LeftOut);
    }

    /// <summary>Of three that are listed N1 has an active one; that of N4 is no share of the register: 1/3.</summary>
    [Fact]
    public void The_share_is_one_of_the_listed_networks()
    {
        var programme = Quarter()
            .Network(1, "11000")
            .Network(2, "12054")
            .Network(3, "12054")
            .Network(4, status: NetworkStatus.Draft)
            .Partnership(11, "2025-01-01", PartnershipStatus.Active, 1, since: "2025-01-01", termEnd: "2027-12-31")
            .Partnership(12, "2025-01-01", PartnershipStatus.Suspended, 2, since: "2025-01-01", termEnd: "2027-12-31")
            .Partnership(14, "2025-01-01", PartnershipStatus.Active, 4, since: "2025-01-01", termEnd: "2027-12-31");
        var figure = programme.Figure("K4.share");
        Assert.Equal("1/3", figure.Fraction);
        Assert.Equal(["N4: NotListed"], figure.LeftOut);
        Assert.Equal(["11 1", "12 0"], figure.ByLand);
        Assert.Null(Quarter().Figure("K4.share").Value);
    }

    [Fact]
    public void The_partnership_of_a_merged_entry_is_one_of_the_network_that_goes_on()
    {
        var programme = Quarter()
            .Network(1, "12054")
            .Merged(2, into: 1)
            .Merged(3, into: 2)
            .Partnership(11, "2025-01-01", PartnershipStatus.Active, 3, since: "2025-01-01", termEnd: "2027-12-31");
        Assert.Equal("1/1", programme.Figure("K4.share").Fraction);
        Assert.Equal(["N1"], programme.Figure("K4").Counted);
        Assert.Equal(["12 1"], programme.Figure("K4").ByLand);
    }

    private static Programme Quarter() => new("2026-01-01", "2026-03-31");
}

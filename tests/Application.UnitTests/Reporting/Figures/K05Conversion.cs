using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K5: of those first assessed a year ago, the share that signed within a year.</summary>
public sealed class K05Conversion
{
    /// <summary>The cohort of the first quarter of 2026 is that of the first quarter of 2025: N1 to N3, of which N1 signed in time.</summary>
    [Fact]
    public void The_cohort_is_exactly_twelve_months_old()
    {
        var figure = Quarter()
            .Network(1, "11000")
            .Network(2, "12054")
            .Network(3, "12054")
            .Network(4)
            .Network(5)
            .Assessment(21, "2025-03-31", network: 1)
            .Assessment(22, "2025-01-01", network: 2)
            .Assessment(23, "2025-02-10", network: 3)
            .Assessment(24, "2024-12-31", network: 4)
            .Assessment(25, "2025-04-01", network: 5)
            .Partnership(11, "2026-03-31", PartnershipStatus.Active, 1, since: "2026-03-31", termEnd: "2029-03-30")
            .Partnership(12, "2026-01-02", PartnershipStatus.Active, 2, since: "2026-01-02", termEnd: "2029-01-01")
            .Figure("K5");
        Assert.Equal("1/3", figure.Fraction);
        Assert.Equal(["N1", "N2", "N3"], figure.Counted);
        Assert.Equal(["N4: NotInThePeriod", "N5: NotInThePeriod"], figure.LeftOut);
        Assert.Equal(["11 1", "12 0"], figure.ByLand);
    }

    [Fact]
    public void What_was_signed_counts_even_if_it_ended_since() =>
        Assert.Equal(
            1,
            Quarter()
                .Network(1)
                .Assessment(21, "2025-01-15")
                .Partnership(11, "2025-12-01", PartnershipStatus.Ended, since: "2025-02-01", termEnd: "2028-01-31")
                .Figure("K5")
                .Value
        );

    [Fact]
    public void Only_the_first_assessment_of_a_network_is_one_of_the_cohort()
    {
        var figure = Quarter().Network(1).Assessment(21, "2023-01-15").Assessment(22, "2025-01-15").Figure("K5");
        Assert.Null(figure.Value);
        Assert.Equal(["N1: NotInThePeriod"], figure.LeftOut);
    }

    [Fact]
    public void A_corrected_assessment_stays_in_the_cohort_in_which_it_was_finalised() =>
        Assert.Equal(
            "0/1",
            Quarter()
                .Network(1)
                .Assessment(21, "2025-01-15")
                .Assessment(22, "2025-04-02", replaces: 21)
                .Figure("K5")
                .Fraction
        );

    [Theory]
    [InlineData("2023-03-01", "2024-02-28", "2023-02-27", 1)]
    [InlineData("2023-03-01", "2024-02-28", "2023-02-28", 0)]
    [InlineData("2024-02-29", "2024-03-31", "2023-02-28", 1)] // a year before the leap day
    [InlineData("2025-01-01", "2025-02-28", "2024-02-29", 1)]
    public void The_end_of_February_is_in_no_two_cohorts_nor_lost(
        string from,
        string to,
        string finalised,
        int cohort
    ) =>
        Assert.Equal(cohort, new Programme(from, to).Network(1).Assessment(21, finalised).Figure("K5").Counted.Count());

    [Fact]
    public void Assessed_before_a_merger_and_signed_after_it_is_one_network() =>
        Assert.Equal(
            "1/1",
            Quarter()
                .Network(1)
                .Merged(2, into: 1)
                .Assessment(21, "2025-01-15", network: 2)
                .Partnership(11, "2025-06-01", PartnershipStatus.Active, 1, since: "2025-06-01", termEnd: "2028-05-31")
                .Figure("K5")
                .Fraction
        );

    private static Programme Quarter() => new("2026-01-01", "2026-03-31");
}

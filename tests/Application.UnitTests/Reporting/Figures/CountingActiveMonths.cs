using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>Parts of months count by their days.</summary>
public sealed class CountingActiveMonths
{
    [Theory]
    [InlineData("2024-02-01", "2024-02-29", "2024-01-01", 1, 1)]
    [InlineData("2024-02-01", "2024-02-29", "2024-02-29", 1, 29)]
    [InlineData("2023-02-01", "2023-02-28", "2023-02-28", 1, 28)]
    [InlineData("2026-01-01", "2026-12-31", "2025-01-01", 12, 1)]
    [InlineData("2026-01-01", "2026-01-31", "2026-02-01", 0, 1)]
    public void From_the_second_signature_to_the_end_of_the_period(
        string from,
        string to,
        string since,
        int numerator,
        int denominator
    ) =>
        Assert.Equal(
            (decimal)numerator / denominator,
            Months(
                new Programme(from, to).Partnership(
                    1,
                    since,
                    PartnershipStatus.Active,
                    since: since,
                    termEnd: "2030-12-31"
                )
            )
        );

    /// <summary>April 10/30 until the suspension, June 15/30 after it.</summary>
    [Fact]
    public void Not_while_it_is_suspended() =>
        Assert.Equal(
            (10m / 30) + 0.5m,
            Months(
                new Programme("2026-04-01", "2026-06-30")
                    .Partnership(1, "2026-01-01", PartnershipStatus.Active, termEnd: "2028-12-31")
                    .Partnership(1, "2026-04-11", PartnershipStatus.Suspended, termEnd: "2028-12-31")
                    .Partnership(1, "2026-06-16", PartnershipStatus.Active, termEnd: "2028-12-31")
            )
        );

    /// <summary>The term ends with the 10th of June, or the notice takes effect on the 11th; nobody has recorded either.</summary>
    [Theory]
    [InlineData("2026-06-10", null)]
    [InlineData("2028-12-31", "2026-06-11")]
    public void Not_beyond_an_end_that_came_by_time_alone(string termEnd, string? termination) =>
        Assert.Equal(
            10m / 30,
            Months(
                new Programme("2026-06-01", "2026-06-30").Partnership(
                    1,
                    "2026-01-01",
                    PartnershipStatus.Active,
                    termEnd: termEnd,
                    termination: termination
                )
            )
        );

    [Fact]
    public void In_renewal_it_goes_on_beyond_the_term() =>
        Assert.Equal(
            1,
            Months(
                new Programme("2026-06-01", "2026-06-30").Partnership(
                    1,
                    "2026-05-01",
                    PartnershipStatus.InRenewal,
                    termEnd: "2026-05-31"
                )
            )
        );

    [Fact]
    public void Of_two_changes_on_a_day_the_later_one_holds() =>
        Assert.Equal(
            0.5m,
            Months(
                new Programme("2026-06-01", "2026-06-30")
                    .Partnership(1, "2026-06-01", PartnershipStatus.Suspended, termEnd: "2028-12-31")
                    .Partnership(1, "2026-06-16", PartnershipStatus.Active, termEnd: "2028-12-31")
                    .Partnership(1, "2026-06-16", PartnershipStatus.Active, termEnd: "2028-12-31")
            )
        );

    private static decimal Months(Programme programme) =>
        ActiveMonths.Of(programme.Data().Partnerships, programme.Period);
}

using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K14: seals valid, awarded, renewed, expired, revoked, and the share of terms that were renewed.</summary>
public sealed class K14Seals
{
    [Fact]
    public void Valid_is_what_may_be_used_on_the_reporting_day()
    {
        var figure = Quarter()
            .Seal(1, "2025-01-10", SealStatus.Awarded, "2025-01-10", "2027-01-31")
            .Seal(2, "2024-03-10", SealStatus.Awarded, "2024-03-10", "2026-03-31")
            .Seal(3, "2024-02-10", SealStatus.Awarded, "2024-02-10", "2026-02-28")
            .Seal(4, "2026-02-01", SealStatus.Suspended, "2025-01-10", "2027-01-31")
            .Seal(5, "2026-02-01", SealStatus.Revoked, "2025-01-10", "2027-01-31", lastDay: "2026-02-01")
            .Seal(6, "2026-02-01", SealStatus.Returned, "2025-01-10", "2027-01-31", lastDay: "2026-02-01")
            // Its partnership ends before it.
            .Seal(7, "2025-01-10", SealStatus.Awarded, "2025-01-10", "2027-01-31", lastDay: "2026-03-30")
            .Seal(8, "2025-12-01", SealStatus.Renewed, "2023-12-10", "2028-12-31", renewed: "2025-12-01")
            .Figure("K14");
        Assert.Equal(3, figure.Value);
        Assert.Equal(["S1 (N1)", "S2 (N1)", "S8 (N1)"], figure.Counted);
        Assert.Equal(
            ["S3 (N1): Ended", "S4 (N1): Suspended", "S5 (N1): Ended", "S6 (N1): Ended", "S7 (N1): Ended"],
            figure.LeftOut
        );
        Assert.Equal(["11 3"], figure.ByLand);
    }

    [Theory]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-03-31", 1)]
    public void Awarded_is_what_was_decided_in_the_period(string day, int awarded) =>
        Assert.Equal(
            awarded,
            Quarter().Seal(1, day, SealStatus.Awarded, day, "2028-01-31").Figure("K14.awarded").Value
        );

    [Fact]
    public void Renewed_is_what_was_decided_in_the_period_whatever_came_after()
    {
        var figure = Quarter()
            .Seal(1, "2026-01-01", SealStatus.Renewed, "2024-01-10", "2029-01-31", renewed: "2026-01-01")
            .Seal(1, "2026-02-01", SealStatus.Suspended, "2024-01-10", "2029-01-31", renewed: "2026-01-01")
            .Seal(2, "2025-12-31", SealStatus.Renewed, "2024-01-10", "2029-01-31", renewed: "2025-12-31")
            .Seal(3, "2026-01-10", SealStatus.Awarded, "2026-01-10", "2028-01-31")
            .Figure("K14.renewed");
        Assert.Equal(1, figure.Value);
        Assert.Equal(["S1 (N1)"], figure.Counted);
    }

    [Fact]
    public void Renewed_twice_in_the_period_is_two_renewals() =>
        Assert.Equal(
            2,
            new Programme("2020-01-01", "2026-12-31")
                .Network(1)
                .Seal(1, "2020-01-10", SealStatus.Renewed, "2018-01-10", "2023-01-31", renewed: "2020-01-10")
                .Seal(1, "2023-01-10", SealStatus.Renewed, "2018-01-10", "2026-01-31", renewed: "2023-01-10")
                .Figure("K14.renewed")
                .Value
        );

    /// <summary>The last valid day of S1 is the first of the period, that of S2 the last; S4 went with its partnership.</summary>
    [Fact]
    public void Expired_is_what_had_its_last_valid_day_in_the_period()
    {
        var figure = Quarter()
            .Seal(1, "2024-01-10", SealStatus.Awarded, "2024-01-10", "2026-01-01")
            .Seal(1, "2026-01-02", SealStatus.Expired, "2024-01-10", "2026-01-01")
            .Seal(2, "2024-03-10", SealStatus.Awarded, "2024-03-10", "2026-03-31")
            .Seal(3, "2024-03-10", SealStatus.Awarded, "2024-03-10", "2026-04-01")
            .Seal(4, "2025-03-10", SealStatus.Suspended, "2025-03-10", "2027-03-31", lastDay: "2026-02-28")
            .Seal(5, "2023-12-10", SealStatus.Expired, "2023-12-10", "2025-12-31")
            .Seal(6, "2026-02-01", SealStatus.Revoked, "2025-01-10", "2027-01-31", lastDay: "2026-02-01")
            .Seal(7, "2026-02-01", SealStatus.Returned, "2025-01-10", "2027-01-31", lastDay: "2026-02-01")
            .Figure("K14.expired");
        Assert.Equal(3, figure.Value);
        Assert.Equal(["S1 (N1)", "S2 (N1)", "S4 (N1)"], figure.Counted);
    }

    [Theory]
    [InlineData("2026-01-31", 0)] // seamlessly
    [InlineData("2026-02-10", 1)] // it had expired for nine days
    public void Renewed_after_its_end_it_had_expired(string renewed, int expired)
    {
        var programme = Quarter().Seal(1, "2024-01-10", SealStatus.Awarded, "2024-01-10", "2026-01-31");
        if (expired > 0)
        {
            programme.Seal(1, "2026-02-01", SealStatus.Expired, "2024-01-10", "2026-01-31");
        }

        programme.Seal(1, renewed, SealStatus.Renewed, "2024-01-10", "2029-01-31", renewed: renewed);
        Assert.Equal(expired, programme.Figure("K14.expired").Value);
        Assert.Equal(1, programme.Figure("K14.renewed").Value);
        Assert.Equal(1, programme.Figure("K14").Value);
        Assert.Equal("1/1", programme.Figure("K14.rate").Fraction);
    }

    /// <summary>Revoked in 2025; that its partnership ran out in 2026 is told of the seal as well, and changes nothing.</summary>
    [Theory]
    [InlineData("2025-10-01", "2025-12-31", 1)]
    [InlineData("2026-01-01", "2026-03-31", 0)]
    [InlineData("2025-10-01", "2026-03-31", 1)]
    public void Revoked_is_what_was_decided_in_the_period(string from, string to, int revoked)
    {
        var programme = new Programme(from, to)
            .Network(1)
            .Seal(1, "2024-01-10", SealStatus.Awarded, "2024-01-10", "2027-01-31")
            .Seal(1, "2025-11-05", SealStatus.Revoked, "2024-01-10", "2027-01-31", lastDay: "2025-11-05");
        if (Programme.On(to) >= Programme.On("2026-01-09"))
        {
            programme.Seal(1, "2026-01-09", SealStatus.Revoked, "2024-01-10", "2027-01-31", lastDay: "2025-11-05");
        }

        Assert.Equal(revoked, programme.Figure("K14.revoked").Value);
    }

    /// <summary>
    /// In the period ended: the term of S1, renewed before; of S2, not renewed; of S3, that was revoked; of S4, whose
    /// partnership ended. Not in it: that of S5, revoked a year before its term would end now; nor of S6. So 1/4.
    /// </summary>
    [Fact]
    public void The_rate_is_of_the_terms_that_ended_in_the_period_in_whichever_way()
    {
        var figure = Quarter()
            .Seal(1, "2024-01-10", SealStatus.Awarded, "2024-01-10", "2026-01-31")
            .Seal(1, "2025-12-10", SealStatus.Renewed, "2024-01-10", "2029-01-31", renewed: "2025-12-10")
            .Seal(2, "2024-03-10", SealStatus.Awarded, "2024-03-10", "2026-03-31")
            .Seal(3, "2025-03-10", SealStatus.Awarded, "2025-03-10", "2027-03-31")
            .Seal(3, "2026-02-01", SealStatus.Revoked, "2025-03-10", "2027-03-31", lastDay: "2026-02-01")
            .Seal(4, "2025-03-10", SealStatus.Awarded, "2025-03-10", "2027-03-31", lastDay: "2026-02-28")
            .Seal(5, "2025-02-01", SealStatus.Revoked, "2024-02-10", "2026-02-28", lastDay: "2025-02-01")
            .Seal(6, "2025-02-10", SealStatus.Awarded, "2025-02-10", "2027-02-28")
            .Figure("K14.rate");
        Assert.Equal("1/4", figure.Fraction);
        Assert.Equal(["S1 (N1)", "S2 (N1)", "S3 (N1)", "S4 (N1)"], figure.Counted);
        Assert.Equal(["S5 (N1): NotInThePeriod", "S6 (N1): NotInThePeriod"], figure.LeftOut);
    }

    [Fact]
    public void Where_no_term_ended_there_is_no_rate() =>
        Assert.Null(
            Quarter().Seal(1, "2025-01-10", SealStatus.Awarded, "2025-01-10", "2027-01-31").Figure("K14.rate").Value
        );

    private static Programme Quarter() => new Programme("2026-01-01", "2026-03-31").Network(1, "11000");
}

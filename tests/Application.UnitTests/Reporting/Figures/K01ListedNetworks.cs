using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K1: N(t), and how it changed.</summary>
public sealed class K01ListedNetworks
{
    /// <summary>Of five in the register two are listed: one in Berlin, one in Berlin and Brandenburg.</summary>
    [Fact]
    public void Counts_those_that_are_listed_in_total_once_and_in_each_of_their_Laender()
    {
        var figure = new Programme("2026-01-01", "2026-03-31")
            .Network(1, "11000")
            .Network(2, "11000 12054 12060")
            .Network(3, status: NetworkStatus.Submitted)
            .Network(4, status: NetworkStatus.Archived)
            .Network(5, status: NetworkStatus.Merged)
            .Figure("K1");
        Assert.Equal(2, figure.Value);
        Assert.Equal(["N1", "N2"], figure.Counted);
        Assert.Equal(["N3: NotListed", "N4: NotListed", "N5: NotListed"], figure.LeftOut);
        Assert.Equal(["11 2", "12 1"], figure.ByLand);
    }

    [Theory]
    [InlineData("2026-03-30", 1)] // 18 months to the day
    [InlineData("2026-03-31", 0)]
    public void Who_is_dormant_by_time_alone_does_not_count_although_nobody_has_recorded_it(string day, int listed) =>
        Assert.Equal(listed, new Programme("2026-01-01", day).Network(1, confirmed: "2024-09-30").Figure("K1").Value);

    [Fact]
    public void Nobody_is_a_figure_as_well() =>
        Assert.Equal(0, new Programme("2026-01-01", "2026-03-31").Figure("K1").Value);

    /// <summary>N2 came, N3 and N4 left, N1 stayed: 1 − 2 = −1.</summary>
    [Fact]
    public void The_change_is_the_difference_to_the_day_before_the_period()
    {
        var figure = new Programme("2026-01-01", "2026-03-31")
            .NetworkBefore(1)
            .NetworkBefore(3)
            .NetworkBefore(4)
            .NetworkBefore(5, status: NetworkStatus.Draft)
            .Network(1)
            .Network(2)
            .Network(3, status: NetworkStatus.Archived)
            .Network(4, confirmed: "2024-09-01")
            .Network(5, status: NetworkStatus.Draft)
            .Figure("K1.change");
        Assert.Equal(-1, figure.Value);
        Assert.Equal(["N2", "N3", "N4"], figure.Counted);
        Assert.Equal(["11 -1"], figure.ByLand);
    }

    [Fact]
    public void Who_moved_to_another_Land_left_the_one_and_came_to_the_other()
    {
        var figure = new Programme("2026-01-01", "2026-03-31")
            .NetworkBefore(1, "11000")
            .Network(1, "12054")
            .NetworkBefore(2, "11000")
            .Network(2, "11000 14612")
            .Figure("K1.change");
        Assert.Equal(0, figure.Value);
        Assert.Equal(["11 -1", "12 1", "14 1"], figure.ByLand);
    }

    [Fact]
    public void Who_moved_within_a_Land_changed_nothing() =>
        Assert.Empty(
            new Programme("2026-01-01", "2026-03-31")
                .NetworkBefore(1, "12054")
                .Network(1, "12060")
                .Figure("K1.change")
                .Records
        );
}

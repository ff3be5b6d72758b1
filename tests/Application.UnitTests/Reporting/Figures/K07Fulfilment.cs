using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K7: the share of the due measures that are fulfilled, of either side.</summary>
public sealed class K07Fulfilment
{
    /// <summary>Five are due: fulfilled 1, partly 0.5, not, in progress and open 0 each, so 1.5/5.</summary>
    [Fact]
    public void Counts_half_of_what_is_half_fulfilled_and_nothing_of_what_is_due_and_open()
    {
        var figure = Quarter()
            .Measure("m1", Side.Network, "2026-Q1", MeasureStatus.Fulfilled)
            .Measure("m2", Side.Network, "2025", MeasureStatus.PartlyFulfilled)
            .Measure("m3", Side.Network, "2026-03-31", MeasureStatus.NotFulfilled)
            .Measure("m4", Side.Network, "2026-01-15", MeasureStatus.InProgress)
            .Measure("m5", Side.Network, "2026-02-15", MeasureStatus.Open)
            .Measure("m6", Side.Network, "2026-Q1", MeasureStatus.Dropped)
            .Measure("m7", Side.Network, "2026-Q2", MeasureStatus.Fulfilled)
            .Measure("o1", Side.Office, "2026-Q1", MeasureStatus.Fulfilled)
            .Figure("K7.network");
        Assert.Equal("1.5/5", figure.Fraction);
        Assert.Equal(0.3m, figure.Value);
        Assert.Equal(["m6 (N1): Dropped", "m7 (N1): NotDueYet"], figure.LeftOut);
        Assert.Equal(["11 0.3"], figure.ByLand);
    }

    [Theory]
    [InlineData("2026-03-31", "0/1")] // due means until the end of this day, and on it the day is counted
    [InlineData("2026-04-01", "0/0")]
    public void What_is_due_on_the_reporting_day_is_due(string due, string fraction) =>
        Assert.Equal(
            fraction,
            Quarter().Measure("o1", Side.Office, due, MeasureStatus.Open).Figure("K7.office").Fraction
        );

    [Fact]
    public void Each_side_is_measured_by_its_own()
    {
        var programme = Quarter()
            .Network(2, "12054 13003")
            .Measure("m1", Side.Network, "2026-Q1", MeasureStatus.Fulfilled)
            .Measure("o1", Side.Office, "2026-Q1", MeasureStatus.NotFulfilled)
            .Measure("o1", Side.Office, "2026-Q1", MeasureStatus.Fulfilled, network: 2);
        Assert.Equal("1/1", programme.Figure("K7.network").Fraction);
        Assert.Equal("1/2", programme.Figure("K7.office").Fraction);
        Assert.Equal(["11 0", "12 1", "13 1"], programme.Figure("K7.office").ByLand);
    }

    [Fact]
    public void While_nothing_is_due_it_is_not_available()
    {
        var programme = Quarter().Measure("m1", Side.Network, "2026-Q1", MeasureStatus.Dropped);
        Assert.Null(programme.Figure("K7.network").Value);
        Assert.Null(programme.Figure("K7.office").Value);
    }

    private static Programme Quarter() => new Programme("2026-01-01", "2026-03-31").Network(1, "11000");
}

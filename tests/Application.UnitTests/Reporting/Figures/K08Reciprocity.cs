using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K8: the smaller of both sides' fulfilment over the larger.</summary>
public sealed class K08Reciprocity
{
    /// <summary>Networks 1/2, office 1.5/2: 0.5 / 0.75 = 2/3, whichever side does less.</summary>
    [Theory]
    [InlineData(Side.Network, Side.Office)]
    [InlineData(Side.Office, Side.Network)]
    public void Is_the_same_whichever_side_does_less(Side less, Side more)
    {
        var figure = Quarter()
            .Measure("a1", less, "2026-Q1", MeasureStatus.Fulfilled)
            .Measure("a2", less, "2026-Q1", MeasureStatus.Open)
            .Measure("b1", more, "2026-Q1", MeasureStatus.Fulfilled)
            .Measure("b2", more, "2026-Q1", MeasureStatus.PartlyFulfilled)
            .Measure("b3", more, "2027", MeasureStatus.Open)
            .Figure("K8");
        Assert.Equal(0.5m / 0.75m, figure.Value);
        Assert.Equal(["b3 (N1): NotDueYet"], figure.LeftOut);
    }

    [Fact]
    public void Is_nought_where_one_side_does_nothing() =>
        Assert.Equal(
            0,
            Quarter()
                .Measure("a1", Side.Network, "2026-Q1", MeasureStatus.Fulfilled)
                .Measure("b1", Side.Office, "2026-Q1", MeasureStatus.NotFulfilled)
                .Figure("K8")
                .Value
        );

    [Fact]
    public void Is_not_available_while_nothing_is_due_on_one_side() =>
        Assert.Null(
            Quarter()
                .Measure("a1", Side.Network, "2026-Q1", MeasureStatus.Fulfilled)
                .Measure("b1", Side.Office, "2026-Q2", MeasureStatus.Fulfilled)
                .Figure("K8")
                .Value
        );

    [Fact]
    public void Is_not_available_where_neither_side_has_fulfilled_anything() =>
        Assert.Null(
            Quarter()
                .Measure("a1", Side.Network, "2026-Q1", MeasureStatus.Open)
                .Measure("b1", Side.Office, "2026-Q1", MeasureStatus.Open)
                .Figure("K8")
                .Value
        );

    private static Programme Quarter() => new Programme("2026-01-01", "2026-03-31").Network(1);
}

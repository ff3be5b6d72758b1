using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Domain.UnitTests.Assessments;

public sealed class SpreadingScoresOverPeers
{
    [Fact]
    public void Fewer_than_five_networks_show_nothing() => Assert.Null(Quartiles.Of([10, 20, 30, 40]));

    [Fact]
    public void Five_networks_have_their_quartiles_at_the_second_third_and_fourth() =>
        Assert.Equal(new Quartiles(20, 30, 40), Quartiles.Of([50, 10, 40, 20, 30]));

    [Fact]
    public void Between_two_networks_the_quartile_is_interpolated() =>
        // positions 1.25, 2.5 and 3.75 of 0 … 5
        Assert.Equal(new Quartiles(22.5m, 35m, 47.5m), Quartiles.Of([10, 20, 30, 40, 50, 60]));
}

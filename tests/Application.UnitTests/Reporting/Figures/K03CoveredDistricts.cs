namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K3: the share of the districts with a listed network.</summary>
public sealed class K03CoveredDistricts
{
    /// <summary>Potsdam by two networks counts once, Berlin by one; all six of Saarland by a network for the whole Land.</summary>
    [Fact]
    public void A_district_counts_once_and_a_whole_Land_with_all_its_districts()
    {
        var figure = new Programme("2026-01-01", "2026-03-31")
            .Network(1, "11000 12054")
            .Network(2, "12054")
            .Network(3, "10")
            .Network(4, "14612", confirmed: "2024-01-01")
            .Figure("K3");
        Assert.Equal("8/400", figure.Fraction);
        Assert.Equal(0.02m, figure.Value);
        Assert.Contains("10 1", figure.ByLand);
        Assert.Contains("11 1", figure.ByLand);
        Assert.Contains("14 0", figure.ByLand);
        Assert.Contains("12 0.0556", figure.ByLand); // 1 of 18
        Assert.Empty(figure.LeftOut);
    }

    [Theory]
    [InlineData("2021-06-30", "1/401")]
    [InlineData("2021-07-01", "0/400")]
    public void A_district_that_no_longer_exists_covers_nothing(string day, string fraction) =>
        Assert.Equal(fraction, new Programme("2021-06-01", day).Network(1, "16056").Figure("K3").Fraction);
}

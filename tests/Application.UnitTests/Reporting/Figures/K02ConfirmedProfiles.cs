using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K2: the share of those listed that were confirmed within twelve months.</summary>
public sealed class K02ConfirmedProfiles
{
    /// <summary>Three are listed; N1 was confirmed twelve months ago to the day, N2 a day before that: 2/3.</summary>
    [Fact]
    public void Twelve_months_to_the_day_are_in_time()
    {
        var figure = new Programme("2026-01-01", "2026-03-31")
            .Network(1, "11000", confirmed: "2025-03-31")
            .Network(2, "12054", confirmed: "2025-03-30")
            .Network(3, "12054", confirmed: "2026-03-31")
            .Network(4, confirmed: "2024-03-31")
            .Network(5, status: NetworkStatus.Rejected)
            .Figure("K2");
        Assert.Equal("2/3", figure.Fraction);
        Assert.Equal(2m / 3, figure.Value);
        Assert.Equal(["N4: NotListed", "N5: NotListed"], figure.LeftOut);
        Assert.Equal(["11 1", "12 0.5"], figure.ByLand);
    }

    [Fact]
    public void Without_a_listed_network_it_is_not_available() =>
        Assert.Null(
            new Programme("2026-01-01", "2026-03-31").Network(1, status: NetworkStatus.Draft).Figure("K2").Value
        );
}

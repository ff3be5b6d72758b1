using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K6: the median of the days from the first idea to the second signature.</summary>
public sealed class K06DaysToActive
{
    /// <summary>10, 31 and 90 days: 31. That of N4 was signed before, that of N5 never.</summary>
    [Fact]
    public void Of_an_odd_number_it_is_the_one_in_the_middle()
    {
        var figure = Signed(10, 90, 31)
            .Network(4)
            .Network(5)
            .Partnership(14, "2025-11-01", PartnershipStatus.Initiated, 4)
            .Partnership(14, "2025-12-31", PartnershipStatus.Active, 4, since: "2025-12-31")
            .Partnership(15, "2026-01-01", PartnershipStatus.Initiated, 5)
            .Figure("K6");
        Assert.Equal(31, figure.Value);
        Assert.Equal(["N1", "N2", "N3"], figure.Counted);
        Assert.Equal(["N4: NotInThePeriod", "N5: NotActivated"], figure.LeftOut);
    }

    /// <summary>10, 30, 31 and 90 days: (30 + 31) / 2.</summary>
    [Fact]
    public void Of_an_even_number_it_is_the_mean_of_the_two_in_the_middle() =>
        Assert.Equal(30.5m, Signed(90, 30, 10, 31).Figure("K6").Value);

    [Fact]
    public void On_the_same_day_it_took_none() => Assert.Equal(0, Signed(0).Figure("K6").Value);

    [Fact]
    public void Without_a_signature_it_is_not_available() => Assert.Null(Signed().Figure("K6").Value);

    private static Programme Signed(params int[] days)
    {
        var programme = new Programme("2026-01-01", "2026-03-31");
        foreach (var (took, i) in days.Select((took, i) => (took, i + 1)))
        {
            var begun = Programme
                .On("2026-03-31")
                .AddDays(-took)
                .ToString("O", System.Globalization.CultureInfo.InvariantCulture);
            programme
                .Network(i)
                .Partnership(10 + i, begun, PartnershipStatus.Initiated, i)
                .Partnership(10 + i, "2026-03-31", PartnershipStatus.Active, i, since: "2026-03-31");
        }

        return programme;
    }
}

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K11: how much maturity networks have gained from their first to their last assessment.</summary>
public sealed class K11Maturity
{
    /// <summary>N1 from 40 over 30 to 62.5: +22.5. N2 from 50 to 45: −5. Mean 17.5 / 2.</summary>
    [Fact]
    public void Compares_the_last_with_the_first()
    {
        var figure = Year()
            .Network(1, "11000")
            .Network(2, "12054")
            .Network(3)
            .Network(4)
            .Assessment(21, "2023-01-01", 40, network: 1)
            .Assessment(22, "2024-01-01", 30, network: 1)
            .Assessment(23, "2025-12-31", 62.5m, network: 1)
            .Assessment(24, "2023-01-01", 50, network: 2)
            .Assessment(25, "2024-01-01", 45, network: 2)
            .Assessment(26, "2023-01-01", 50, network: 3)
            .Assessment(27, "2023-01-01", 50, network: 4, catalogue: "2023-1")
            .Assessment(28, "2024-01-01", 99, network: 4, catalogue: "2024-1")
            .Figure("K11");
        Assert.Equal(8.75m, figure.Value);
        Assert.Equal(["N3: OneAssessmentOnly", "N4: OtherCatalogueVersion"], figure.LeftOut);
        Assert.Equal(["11 22.5", "12 -5"], figure.ByLand);
    }

    /// <summary>On the first version +10, on the second +3; the assessment on the third has none to be compared with.</summary>
    [Fact]
    public void Of_several_versions_the_newest_counts_on_which_there_are_two() =>
        Assert.Equal(
            3,
            Year()
                .Network(1)
                .Assessment(21, "2021-01-01", 20, catalogue: "2021-1")
                .Assessment(22, "2022-01-01", 30, catalogue: "2021-1")
                .Assessment(23, "2023-01-01", 40, catalogue: "2023-1")
                .Assessment(24, "2024-01-01", 43, catalogue: "2023-1")
                .Assessment(25, "2025-01-01", 90, catalogue: "2025-1")
                .Figure("K11")
                .Value
        );

    /// <summary>The first one, of 40, was corrected to 44 after the second, of 60: +16, not 44 − 60.</summary>
    [Fact]
    public void A_correction_stands_in_the_place_of_what_it_corrects() =>
        Assert.Equal(
            16,
            Year()
                .Network(1)
                .Assessment(21, "2023-01-01", 40)
                .Assessment(22, "2025-01-01", 60)
                .Assessment(23, "2025-02-01", 44, replaces: 21)
                .Figure("K11")
                .Value
        );

    [Fact]
    public void Corrected_twice_it_is_still_one_assessment()
    {
        var once = Year().Network(1).Assessment(21, "2025-01-01", 40).Assessment(22, "2025-02-01", 44, replaces: 21);
        Assert.Equal(["N1: OneAssessmentOnly"], once.Figure("K11").LeftOut);
        once.Assessment(23, "2025-03-01", 46, replaces: 22).Assessment(24, "2025-04-01", 47, replaces: 21);
        Assert.Equal(["N1: OneAssessmentOnly"], once.Figure("K11").LeftOut);
    }

    /// <summary>N1: +10, +10, +30, −50: three. N2: +9.99 is not ten: two. 1/2.</summary>
    [Fact]
    public void Improved_is_who_gained_ten_points_in_three_dimensions()
    {
        var figure = Year()
            .Network(1)
            .Network(2)
            .Assessment(21, "2023-01-01", network: 1, scores: [50, 50, 50, 50])
            .Assessment(22, "2025-01-01", network: 1, scores: [60, 60, 80, 0])
            .Assessment(23, "2023-01-01", network: 2, scores: [50, 50, 50, 50])
            .Assessment(24, "2025-01-01", network: 2, scores: [60, 60, 59.99m])
            .Figure("K11.improved");
        Assert.Equal("1/2", figure.Fraction);
    }

    [Fact]
    public void Without_an_overall_score_there_is_no_gain()
    {
        var figure = Year()
            .Network(1)
            .Assessment(21, "2023-01-01", null)
            .Assessment(22, "2025-01-01", 60)
            .Figure("K11");
        Assert.Null(figure.Value);
        Assert.Equal(["N1: NoScore"], figure.LeftOut);
    }

    [Fact]
    public void Assessments_of_a_merged_entry_are_those_of_the_network_that_goes_on()
    {
        var figure = Year()
            .Network(1)
            .Merged(2, into: 1)
            .Assessment(21, "2023-01-01", 40, network: 2)
            .Assessment(22, "2025-01-01", 55, network: 1)
            .Figure("K11");
        Assert.Equal(15, figure.Value);
        Assert.Equal(["N1"], figure.Counted);
    }

    private static Programme Year() => new("2025-01-01", "2025-12-31");
}

using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K10: how far the completed options went from baseline to target.</summary>
public sealed class K10Attainment
{
    /// <summary>
    /// O1: (55 − 40) / (60 − 40) = 0.75. O2: 4, limited to 1.5. O3 went backwards: −0.5, limited to 0. O4 was to sink from 10
    /// to 5 and came to 5: 1. Limited (0.75 + 1.5 + 0 + 1) / 4, raw (0.75 + 4 − 0.5 + 1) / 4.
    /// </summary>
    [Theory]
    [InlineData("K10", "0.8125")]
    [InlineData("K10.raw", "1.3125")]
    public void Each_is_limited_for_the_mean_and_shown_raw_beside_it(string code, string mean)
    {
        var figure = Quarter()
            .Add(1, "2026-03-31", 40, 60, 55)
            .Add(2, "2026-01-01", 0, 10, 40)
            .Add(3, "2026-02-01", 10, 20, 5)
            .Add(4, "2026-02-01", 10, 5, 5)
            .Figure(code);
        Assert.Equal(decimal.Parse(mean, System.Globalization.CultureInfo.InvariantCulture), figure.Value);
        Assert.Equal(4, figure.Figure.Counted);
    }

    [Fact]
    public void What_cannot_be_measured_is_left_out_with_its_reason()
    {
        var figure = Quarter()
            .Add(1, "2025-12-31", 0, 10, 10)
            .Add(2, "2026-02-01", 10, 10, 10)
            .Add(3, "2026-02-01", null, null, 10)
            .Option(4, "2026-02-01", ActionOptionStatus.InProgress, "2025-01-01", baseline: 0, target: 10)
            .Figure("K10");
        Assert.Null(figure.Value);
        Assert.Equal(
            ["O1 (N1): NotInThePeriod", "O2 (N1): NoGoal", "O3 (N1): NoGoal", "O4 (N1): NotCompleted"],
            figure.LeftOut
        );
    }

    private static Programme Quarter() => new Programme("2026-01-01", "2026-03-31").Network(1);
}

file static class Completed
{
    public static Programme Add(
        this Programme programme,
        int number,
        string on,
        decimal? baseline,
        decimal? target,
        decimal actual
    ) =>
        programme.Option(
            number,
            on,
            ActionOptionStatus.Completed,
            "2025-01-01",
            due: "2026-12-31",
            completed: on,
            baseline,
            target,
            actual
        );
}

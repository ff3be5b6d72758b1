using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K12: what was delivered, and how that keeps what was promised.</summary>
public sealed class K12Services
{
    private const string Agreed = "2026-01-01/2026-03-31";

    /// <summary>Delivered are D1 to D3: a course of 6 hours, one of 2.5, a circle of 4; 12, 8 and 20 people.</summary>
    [Theory]
    [InlineData("K12.delivered", "3", "Course 2", "ExchangeCircle 1", "11 3", "12 1")]
    [InlineData("K12.hours", "12.5", "Course 8.5", "ExchangeCircle 4", "11 12.5", "12 4")]
    [InlineData("K12.participants", "40", "Course 20", "ExchangeCircle 20", "11 40", "12 20")]
    public void Counts_what_was_delivered_in_the_period_by_type(
        string code,
        string total,
        string courses,
        string circles,
        string berlin,
        string brandenburg
    )
    {
        var figure = Quarter()
            .Service(1, Agreed, "2026-03-31/2026-03-31", hours: 6, participants: 12)
            .Service(2, Agreed, "2025-12-31/2026-01-01", hours: 2.5m, participants: 8, ratings: [5, 4, 5])
            .Service(
                3,
                Agreed,
                "2026-02-01/2026-02-01",
                ServiceType.ExchangeCircle,
                hours: 4,
                participants: 20,
                networks: [1, 2]
            )
            .Service(4, Agreed, "2026-03-31/2026-04-01")
            .Service(5, Agreed)
            .Service(6, Agreed, cancelledBy: Side.Office)
            .Figure(code);
        Assert.Equal(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), figure.Value);
        Assert.Equal(["D1", "D2", "D3"], figure.Counted);
        Assert.Equal(["D4: NotInThePeriod", "D5: NotDelivered", "D6: NotDelivered"], figure.LeftOut);
        Assert.Equal([courses, circles], figure.ByGroup);
        Assert.Equal([berlin, brandenburg], figure.ByLand);
    }

    /// <summary>
    /// Seven were promised for the period. D1 and D2 were given within it; D3 began a day too early, D4 ended a day too late,
    /// D5 and D6 were called off, D7 was never given: 2/7, and 1/7 for either side.
    /// </summary>
    [Theory]
    [InlineData("K12.rate", "2/7")]
    [InlineData("K12.cancelled.network", "1/7")]
    [InlineData("K12.cancelled.office", "1/7")]
    public void The_rates_are_of_what_was_promised_for_the_period(string code, string fraction)
    {
        var figure = Quarter()
            .Service(1, "2026-01-01/2026-03-31", "2026-01-01/2026-03-31")
            .Service(2, "2026-02-10/2026-02-10", "2026-02-10/2026-02-10", ratings: [4, 4, 4])
            .Service(3, Agreed, "2025-12-31/2026-01-02")
            .Service(4, Agreed, "2026-03-31/2026-04-01")
            .Service(5, Agreed, cancelledBy: Side.Network)
            .Service(6, Agreed, cancelledBy: Side.Office)
            .Service(7, Agreed, status: ServiceStatus.Postponed)
            .Service(8, Agreed, promised: false, status: ServiceStatus.Declined)
            .Service(9, "2026-01-01/2026-04-01", "2026-02-01/2026-02-01")
            .Figure(code);
        Assert.Equal(fraction, figure.Fraction);
        Assert.Equal(["D8: NotAgreed", "D9: NotInThePeriod"], figure.LeftOut);
    }

    [Theory]
    [InlineData("K12.rate")]
    [InlineData("K12.cancelled.network")]
    [InlineData("K12.cancelled.office")]
    public void Where_nothing_was_promised_there_is_no_rate(string code) =>
        Assert.Null(Quarter().Service(1, Agreed, promised: false, status: ServiceStatus.Requested).Figure(code).Value);

    private static Programme Quarter() =>
        new Programme("2026-01-01", "2026-03-31").Network(1, "11000").Network(2, "12054");
}

using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Schulterschluss.Application.Common;
using Schulterschluss.Infrastructure.Demo;

namespace Schulterschluss.Functional.Demo;

/// <summary>Whenever the demonstration is started, its story happens on the days on which it says it does.</summary>
public sealed class GoingToADay
{
    [Theory]
    [InlineData("2026-11-29T22:07:00Z", "2025-09-30", "23:07")] // A winter's late evening, to a day in summer.
    [InlineData("2026-07-01T22:30:00Z", "2026-01-15", "00:30")] // Past midnight in summer, to a day in winter.
    [InlineData("2026-11-29T01:30:00Z", "2026-03-29", "03:30")] // To an hour that this day does not have.
    [InlineData("2026-11-29T09:00:00Z", "2017-01-09", "10:00")]
    public void Keeps_the_time_on_the_wall(string now, string day, string time)
    {
        var wanted = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var clock = new DemoClock(new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
        clock.SetDay(wanted);
        Assert.Equal(wanted, clock.Today());
        Assert.Equal(
            time,
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Time.Berlin).ToString("HH:mm", CultureInfo.InvariantCulture)
        );
    }
}

using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.UnitTests.Common;

public sealed class TellingTheDay
{
    [Theory]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void Today_is_the_day_in_Berlin(string instant, string day)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), clock.Today());
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-29", 23)]
    [InlineData("2026-10-24", "2026-10-25", 25)]
    [InlineData("2026-06-29", "2026-06-30", 24)]
    public void A_day_has_the_hours_it_has(string before, string day, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Time.EndOf(Day(day)) - Time.EndOf(Day(before)));

    [Fact]
    public void A_day_to_read_at_means_its_end()
    {
        Assert.True(AsOf.TryParse("2026-06-30", null, out var asOf));
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero), asOf.Instant);
        Assert.Equal(Day("2026-06-30"), asOf.Day);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

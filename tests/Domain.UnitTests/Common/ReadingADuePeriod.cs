using System.Globalization;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.UnitTests.Common;

public sealed class ReadingADuePeriod
{
    [Theory]
    [InlineData("2017-Q3", "2017-Q3", "2017-07-01", "2017-09-30")]
    [InlineData("Q3 2017", "2017-Q3", "2017-07-01", "2017-09-30")]
    [InlineData("3. Quartal 2017", "2017-Q3", "2017-07-01", "2017-09-30")]
    [InlineData("2017", "2017", "2017-01-01", "2017-12-31")]
    [InlineData("2016-02-29", "2016-02-29", "2016-02-29", "2016-02-29")]
    [InlineData(" 30.09.2017 ", "2017-09-30", "2017-09-30", "2017-09-30")]
    public void Accepts_the_spellings_people_use(string text, string canonical, string start, string end)
    {
        var period = DuePeriod.Parse(text, null);
        Assert.Equal((canonical, Day(start), Day(end)), (period.Text, period.Start, period.End));
    }

    [Theory]
    [InlineData("2017-Q5")]
    [InlineData("31.02.2017")]
    [InlineData("01.02.17")]
    [InlineData("Q0 2017")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("0001")]
    [InlineData("9999-Q4")]
    [InlineData("9999-12-31")]
    public void Refuses_what_is_no_period(string text) => Assert.False(DuePeriod.TryParse(text, null, out _));

    [Theory]
    [InlineData("2017-09-30", true, false)]
    [InlineData("2017-Q4", false, true)]
    [InlineData("2017", false, false)]
    public void Knows_what_kind_it_is(string text, bool isDay, bool isQuarter)
    {
        var period = DuePeriod.Parse(text, null);
        Assert.Equal((isDay, isQuarter), (period.IsDay(), period.IsQuarter()));
    }

    [Fact]
    public void A_term_contains_what_ends_within_it()
    {
        var term = new DateRange(Day("2017-01-09"), Day("2020-01-08"));
        Assert.True(term.Contains(DuePeriod.Year(2017)));
        Assert.False(term.Contains(DuePeriod.Year(2020)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

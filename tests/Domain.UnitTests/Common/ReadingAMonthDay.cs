using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.UnitTests.Common;

public sealed class ReadingAMonthDay
{
    [Theory]
    [InlineData("04-30", "04-30")]
    [InlineData("30.04.", "04-30")]
    [InlineData(" 1.7. ", "07-01")]
    [InlineData("02-29", "02-29")]
    public void Knows_the_ways_to_write_it(string text, string canonical) =>
        Assert.Equal(canonical, MonthDay.Parse(text, null).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("04-31")]
    [InlineData("30.02.")]
    [InlineData("4/30")]
    [InlineData("30.04.2027")]
    [InlineData("13-01")]
    public void Everything_else_is_none(string text)
    {
        Assert.False(MonthDay.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => MonthDay.Parse(text, null));
    }

    [Fact]
    public void A_day_that_a_year_lacks_is_the_one_before()
    {
        Assert.Equal(new DateOnly(2027, 2, 28), new MonthDay(2, 29).In(2027));
        Assert.Equal(new DateOnly(2028, 2, 29), new MonthDay(2, 29).In(2028));
    }
}

using System.Globalization;
using FsCheck.Xunit;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Application.UnitTests.Common;

public sealed class ReadingAmounts
{
    [Theory]
    [InlineData("1.234,56", 1234.56)]
    [InlineData("1234.56", 1234.56)]
    [InlineData("1234,5", 1234.5)]
    [InlineData("1234", 1234)]
    [InlineData("1.234.567,89", 1234567.89)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("0,05", 0.05)]
    [InlineData("-12,50", -12.5)]
    [InlineData("\u221212,50", -12.5)]
    [InlineData("+12.50", 12.5)]
    [InlineData("12,50 €", 12.5)]
    [InlineData("12,50\u00A0€", 12.5)]
    [InlineData("12.50 EUR", 12.5)]
    public void Both_ways_to_write_them_are_understood(string text, double amount) =>
        Assert.Equal(((decimal)amount, null), AmountCell.Read(text));

    [Theory]
    [InlineData("1.234")]
    [InlineData("1,234")]
    [InlineData("-12.500")]
    public void What_could_be_thousands_or_fractions_is_refused(string text) =>
        Assert.Equal((null, "ambiguous-amount"), AmountCell.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("zwölf")]
    [InlineData("1,234.56")]
    [InlineData("12,345,67")]
    [InlineData("12,3456")]
    [InlineData("1.23,45")]
    [InlineData("12.34.567")]
    [InlineData("1 234,56")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("$12.50")]
    [InlineData("99999999999999999999,00")]
    public void Everything_else_is_no_amount(string text) => Assert.Equal((null, "no-amount"), AmountCell.Read(text));

    [Property]
    public void What_is_written_is_read_again(long cents)
    {
        var amount = cents % 100_000_000_000 / 100m;
        var german = amount.ToString("F2", CultureInfo.GetCultureInfo("de-DE"));
        Assert.Equal((amount, null), AmountCell.Read(german));
        Assert.Equal((amount, null), AmountCell.Read(amount.ToString("F2", CultureInfo.InvariantCulture)));
    }
}

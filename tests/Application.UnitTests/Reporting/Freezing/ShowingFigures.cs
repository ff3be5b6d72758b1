using System.Globalization;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;

namespace Schulterschluss.Application.UnitTests.Reporting.Freezing;

public sealed class ShowingFigures
{
    [Theory]
    [InlineData("0.12345", FigureUnit.Percent, "12,3 %", "12.3 %")]
    [InlineData("0.1235", FigureUnit.Percent, "12,4 %", "12.4 %")] // half away from zero, not to the even 12.4 by chance:
    [InlineData("0.1225", FigureUnit.Percent, "12,3 %", "12.3 %")]
    [InlineData("-0.1225", FigureUnit.Percent, "-12,3 %", "-12.3 %")]
    [InlineData("-0.0004", FigureUnit.Percent, "0,0 %", "0.0 %")]
    [InlineData("0", FigureUnit.Percent, "0,0 %", "0.0 %")]
    [InlineData("1", FigureUnit.Percent, "100,0 %", "100.0 %")]
    [InlineData("1234", FigureUnit.Count, "1.234", "1,234")]
    [InlineData("-2", FigureUnit.Count, "-2", "-2")]
    [InlineData("30.25", FigureUnit.Days, "30,3 Tage", "30.3 days")]
    [InlineData("1030.5", FigureUnit.Hours, "1.030,5 Std.", "1,030.5 h")]
    [InlineData("8.75", FigureUnit.Points, "8,8 Punkte", "8.8 points")]
    [InlineData("1234567.895", FigureUnit.Euro, "1.234.567,90 €", "1,234,567.90 €")]
    [InlineData("360", FigureUnit.EuroPerUnit, "360,00 €", "360.00 €")]
    [InlineData("0.665", FigureUnit.Ratio, "0,67", "0.67")]
    [InlineData("2.85", FigureUnit.Rating, "2,9", "2.9")]
    public void Are_rounded_half_away_from_zero_in_either_language(
        string value,
        FigureUnit unit,
        string german,
        string english
    )
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(german, FigureFormat.InGerman(number, unit));
        Assert.Equal(english, FigureFormat.In(CultureInfo.GetCultureInfo("en"), number, unit));
    }

    [Fact]
    public void Have_a_form_for_every_unit_and_none_where_they_are_not_available() =>
        Assert.All(
            Enum.GetValues<FigureUnit>(),
            unit =>
            {
                Assert.NotEmpty(FigureFormat.InGerman(1, unit));
                Assert.Equal("n. a.", FigureFormat.InGerman(null, unit));
            }
        );
}

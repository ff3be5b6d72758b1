using System.Globalization;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.UnitTests.Reporting;

/// <summary>Periods that have a name are called by it; in a mail in its reader's language, whoever sends it.</summary>
public sealed class NamingReports
{
    [Theory]
    [InlineData("2017-01-01", "2017-03-31", "1. Quartal 2017", "Q1 2017")]
    [InlineData("2017-07-01", "2017-12-31", "2. Halbjahr 2017", "H2 2017")]
    [InlineData("2016-01-01", "2016-12-31", "2016", "2016")]
    [InlineData("2017-02-01", "2017-04-30", "01.02.2017 – 30.04.2017", "01/02/2017 – 30/04/2017")]
    [InlineData("2017-04-01", "2017-09-30", "01.04.2017 – 30.09.2017", "01/04/2017 – 30/09/2017")]
    [InlineData("2017-01-09", "2017-03-31", "09.01.2017 – 31.03.2017", "09/01/2017 – 31/03/2017")]
    [InlineData("2017-01-01", "2018-12-31", "01.01.2017 – 31.12.2018", "01/01/2017 – 31/12/2018")]
    public void A_period_has_its_name(string from, string to, string german, string english)
    {
        var period = new DateRange(
            DateOnly.ParseExact(from, "O", CultureInfo.InvariantCulture),
            DateOnly.ParseExact(to, "O", CultureInfo.InvariantCulture)
        );
        Assert.Equal(german, PeriodWords.Of(period, CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal(english, PeriodWords.Of(period, CultureInfo.GetCultureInfo("en-GB")));
    }

    [Fact]
    public void A_sentence_says_it_in_its_own_language()
    {
        var name = new ReportName(ReportType.InterimProof, new(new(2017, 1, 1), new(2017, 12, 31)));
        Assert.Equal("Zwischennachweis 2017!", string.Format(CultureInfo.GetCultureInfo("de-DE"), "{0}!", name));
        Assert.Equal("Interim proof of use 2017!", string.Format(CultureInfo.GetCultureInfo("en-GB"), "{0}!", name));
    }

    [Fact]
    public void Every_type_has_a_name_in_both_languages() =>
        Assert.All(
            Enum.GetValues<ReportType>(),
            type =>
                Assert.NotEqual(
                    new ReportName(type, new(new(2017, 1, 1), new(2017, 12, 31))).In(CultureInfo.GetCultureInfo("de")),
                    new ReportName(type, new(new(2017, 1, 1), new(2017, 12, 31))).In(CultureInfo.GetCultureInfo("en"))
                )
        );
}

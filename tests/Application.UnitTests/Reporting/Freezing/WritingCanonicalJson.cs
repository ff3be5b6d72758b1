using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.UnitTests.Reporting.Freezing;

public sealed class WritingCanonicalJson
{
    [Fact]
    public void Names_are_sorted_at_every_depth_and_nothing_is_in_between() =>
        Assert.Equal(
            """{"a":[{"x":1,"y":2}],"b":null,"z":{"a":true,"b":"c"}}""",
            Written(
                new
                {
                    Z = new { B = "c", A = true },
                    B = (string?)null,
                    A = new[] { new { Y = 2, X = 1 } },
                }
            )
        );

    /// <summary>By their code units, as RFC 8785 has it: capitals before small letters, umlauts after both.</summary>
    [Fact]
    public void Names_are_sorted_by_code_not_by_language() =>
        Assert.Equal(
            """{"Z":1,"a":2,"z":3,"Ä":4}""",
            Written(
                new Dictionary<string, int>
                {
                    ["Ä"] = 4,
                    ["z"] = 3,
                    ["a"] = 2,
                    ["Z"] = 1,
                }
            )
        );

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("100", "100")]
    [InlineData("100.00", "100")]
    [InlineData("0", "0")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-12.340", "-12.34")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("0.3333333333333333333333333333", "0.3333333333333333333333333333")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-7.9228162514264337593543950335")]
    public void A_number_has_one_form(string number, string form) =>
        Assert.Equal(form, Written(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_negated_nought_is_a_nought() => Assert.Equal("0", Written(-0m));

    [Property(MaxTest = 1000)]
    public void A_number_comes_back_as_it_was_and_is_written_again_the_same(decimal number)
    {
        var json = CanonicalJson.Write(number);
        var back = CanonicalJson.Read<decimal>(json);
        Assert.Equal(number, back);
        Assert.Equal(json, CanonicalJson.Write(back));
        Assert.Equal(json, CanonicalJson.Write(number * 1.000m / 1.000m));
    }

    [Fact]
    public void Texts_stay_as_they_are_whatever_they_hold()
    {
        const string Text = "Größe: „ä ö ü ß“ <b>&</b> + 'x' \"y\" \\ \n \t 🙂 é";
        var json = CanonicalJson.Write(Text);
        Assert.Equal(Text, CanonicalJson.Read<string>(json));
        Assert.StartsWith(
            "\"Größe: „ä ö ü ß“ <b>&</b> + 'x' ",
            Encoding.UTF8.GetString(json),
            StringComparison.Ordinal
        );
        Assert.NotEqual(0xEF, json[0]); // no byte order mark
    }

    [Fact]
    public void Days_instants_names_and_lists_are_written_for_every_machine()
    {
        var (day, instant) = (new DateOnly(2026, 3, 31), new DateTimeOffset(2026, 4, 20, 10, 0, 0, TimeSpan.Zero));
        Assert.Equal(
            """["2026-03-31","2026-04-20T10:00:00+00:00","FinalProof",null,[]]""",
            Written(new object?[] { day, instant, ReportType.FinalProof, null, Array.Empty<int>() })
        );
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void The_language_of_the_machine_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal("""[1234.5,"2026-03-31"]""", Written(new object[] { 1234.5m, new DateOnly(2026, 3, 31) }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Written<T>(T value) => Encoding.UTF8.GetString(CanonicalJson.Write(value));
}

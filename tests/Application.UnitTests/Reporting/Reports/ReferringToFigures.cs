using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.UnitTests.Reporting.Reports;

public sealed class ReferringToFigures
{
    [Fact]
    public void A_reference_is_filled_with_what_the_figure_comes_to() =>
        Assert.Equal(
            "Erfüllt: <K7.network> und <K7.office>, {siehe oben}, K1, {}.",
            ReportTexts.Fill("Erfüllt: {K7.network} und {K7.office}, {siehe oben}, K1, {}.", code => $"<{code}>")
        );

    [Fact]
    public void Every_part_of_a_figure_can_be_referred_to() =>
        Assert.All(
            FigureCatalogue.Parts.Keys,
            code =>
            {
                Assert.Equal([code], ReportTexts.ReferencesIn($"vor {{{code}}} nach"));
                Assert.Null(ReportTexts.UnknownIn($"{{{code}}}"));
            }
        );

    [Theory]
    [InlineData("{K1} {K99}", "K99")]
    [InlineData("{K7}", "K7")] // both sides have a figure of their own
    [InlineData("{K1.unknown} {K98}", "K1.unknown")]
    [InlineData("K99", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_first_that_no_figure_answers_is_named(string? text, string? unknown) =>
        Assert.Equal(unknown, ReportTexts.UnknownIn(text));

    [Theory]
    [InlineData("Es sind {K4}.", true)]
    [InlineData("Es sind {K44}.", false)]
    public void A_text_that_refers_to_an_unknown_figure_is_refused(string text, bool accepted)
    {
        WriteReport command = new(
            Programme.Id(1),
            Programme.Id(2),
            new Dictionary<ReportSection, string> { [ReportSection.Summary] = text }
        );
        var result = new WriteReportValidator().Validate(command);
        Assert.Equal(accepted, result.IsValid);
        Assert.Equal(accepted ? [] : ["report.unknown-figure"], result.Errors.Select(error => error.ErrorCode));
    }
}

using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>What the agreement with the ministry lists, nothing forgotten and nothing twice.</summary>
public sealed class DefiningFigures
{
    [Fact]
    public void All_twenty_are_there_in_the_order_of_their_codes() =>
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"K{n}"), FigureCatalogue.All.Select(figure => figure.Code));

    [Fact]
    public void Each_part_has_a_code_of_its_own_that_begins_with_that_of_its_figure()
    {
        var parts = FigureCatalogue.All.SelectMany(figure => figure.Parts.Select(part => (figure, part))).ToList();
        Assert.Equal(parts.Count, FigureCatalogue.Parts.Count);
        Assert.All(
            parts,
            pair =>
                Assert.True(
                    pair.part.Code == pair.figure.Code
                        || pair.part.Code.StartsWith($"{pair.figure.Code}.", StringComparison.Ordinal),
                    pair.part.Code
                )
        );
    }

    [Fact]
    public void Each_is_defined_in_both_languages()
    {
        var words = FigureCatalogue.All.SelectMany(figure =>
            (Words[])
                [
                    figure.Name,
                    figure.Definition,
                    figure.Time,
                    .. figure.Parts.SelectMany(part => (Words[])[part.Name, part.Formula]),
                ]
        );
        Assert.All(words, word => Assert.True(word.De.Length > 0 && word.En.Length > 0));
    }

    [Fact]
    public void Reports_sections_and_groups_have_a_German_title()
    {
        Assert.All(Enum.GetValues<ReportType>(), type => Assert.NotEmpty(ReportTitles.Of(type)));
        Assert.All(Enum.GetValues<ReportSection>(), section => Assert.NotEmpty(ReportTitles.Of(section)));
        Assert.All(
            Enum.GetValues<GroupKind>().Where(group => group != GroupKind.None),
            group => Assert.NotEmpty(ReportTitles.Of(group))
        );
    }
}

using Schulterschluss.Application.Assessments;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.UnitTests.Assessments;

/// <summary>A catalogue is data that people edit: what the product relies on is checked for every version.</summary>
public sealed class ShippingCatalogues
{
    public static TheoryData<string> Versions => [.. Catalogues.All.Select(c => c.Version)];

    [Fact]
    public void The_newest_version_is_the_one_that_new_assessments_use()
    {
        Assert.NotNull(Catalogues.Find("2026-1"));
        Assert.Equal(Catalogues.All.Max(c => c.Version), Catalogues.Newest.Version);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Eight_dimensions_have_three_to_five_criteria_each(string version)
    {
        var catalogue = Catalogues.Get(version);
        Assert.Equal(8, catalogue.Dimensions.Count);
        Assert.All(catalogue.Dimensions, d => Assert.InRange(d.Criteria.Count, 3, 5));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Codes_are_unique_and_say_to_which_dimension_they_belong(string version)
    {
        var catalogue = Catalogues.Get(version);
        Assert.Distinct(catalogue.Dimensions.Select(d => d.Code));
        Assert.Distinct(Criteria(catalogue).Select(c => c.Code));
        Assert.All(
            catalogue.Dimensions,
            d => Assert.All(d.Criteria, c => Assert.Matches($"^{d.Code}-[a-z]+(-[a-z]+)*$", c.Code))
        );
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_level_of_every_criterion_has_its_own_sentence_in_both_languages(string version)
    {
        var catalogue = Catalogues.Get(version);
        Assert.All(Criteria(catalogue), c => Assert.Equal(Rating.HighestLevel + 1, c.Levels.Count));
        var sentences = Criteria(catalogue).SelectMany(c => c.Levels).SelectMany(l => (string[])[l.De, l.En]).ToList();
        Assert.All(sentences, s => Assert.Matches(@"^[A-ZÄÖÜ].{20,250}\.$", s));
        Assert.Distinct(sentences);
        Assert.All(
            [
                catalogue.Title,
                .. catalogue.Dimensions.Select(d => d.Label),
                .. Criteria(catalogue).Select(c => c.Label),
            ],
            label => Assert.True(label.De.Length > 2 && label.En.Length > 2)
        );
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Weights_count_and_every_phase_is_asked_in_every_dimension(string version)
    {
        var catalogue = Catalogues.Get(version);
        Assert.All(catalogue.Dimensions, d => Assert.True(d.Weight > 0));
        Assert.All(Criteria(catalogue), c => Assert.True(c.Weight > 0));
        Assert.All(Criteria(catalogue), c => Assert.Distinct(c.Phases));
        Assert.All(
            Enum.GetValues<NetworkPhase>(),
            phase => Assert.All(catalogue.Dimensions, d => Assert.Contains(d.Criteria, c => c.AppliesIn(phase)))
        );
    }

    private static IEnumerable<Criterion> Criteria(Catalogue catalogue) =>
        catalogue.Dimensions.SelectMany(d => d.Criteria);
}

using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.Application.UnitTests.Search;

public sealed class CarryingCodes
{
    private static HashSet<string> DistrictsOf(params string[] regions) =>
        RegisterFacet.District.CodesOf(new NetworkRow { Districts = regions }).ToHashSet();

    [Fact]
    public void A_whole_Land_is_each_of_its_districts()
    {
        Assert.Superset(new HashSet<string> { "10041", "10046" }, DistrictsOf("10"));
        Assert.All(DistrictsOf("10"), ags => Assert.StartsWith("10", ags, StringComparison.Ordinal));
    }

    [Fact]
    public void A_dissolved_district_is_also_its_successor() =>
        Assert.Equal(["16056", "16063"], DistrictsOf("16056").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("03", "03")]
    [InlineData("Niedersachsen", "03")]
    [InlineData("lower saxony", "03")]
    [InlineData("DE-NI", "03")]
    [InlineData("3", null)]
    [InlineData("", null)]
    public void A_Land_has_several_names(string text, string? code) =>
        Assert.Equal(code, RegisterFacet.Land.CodeOf(text));
}

using Schulterschluss.Application.Reporting.Figures;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K15 to K18 were agreed on, but nothing is recorded for them yet.</summary>
public sealed class K15ToK18Unrecorded
{
    [Theory]
    [InlineData("K15")]
    [InlineData("K16")]
    [InlineData("K17")]
    [InlineData("K18")]
    public void Is_not_available_and_says_why(string code)
    {
        var figure = new Programme("2026-01-01", "2026-03-31").Network(1).Figure(code);
        Assert.Null(figure.Value);
        Assert.Empty(figure.Records);
        var part = Assert.Single(FigureCatalogue.Parts[code].Figure.Parts);
        Assert.Equal(
            ("n. a.: Quelle noch nicht erfasst", "n. a.: source not yet recorded"),
            (part.Formula.De, part.Formula.En)
        );
    }
}

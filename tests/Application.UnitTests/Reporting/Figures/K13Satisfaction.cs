using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K13: what the participants said, and how many of them.</summary>
public sealed class K13Satisfaction
{
    private const string Agreed = "2026-01-01/2026-03-31";

    /// <summary>D1: 5 + 4 + 3 of three people, D2: 4 · 2 of four; D3 has two answers: 20/7. Of 10 + 10 + 10 + 10 people 3 + 4 + 2 + 0 answered.</summary>
    [Fact]
    public void Two_answers_tell_nothing_of_satisfaction_but_are_a_response()
    {
        var programme = Quarter()
            .Service(1, Agreed, "2026-03-31/2026-03-31", ratings: [5, 4, 3])
            .Service(2, Agreed, "2026-01-01/2026-01-01", ServiceType.Moderation, ratings: [2, 2, 2, 2])
            .Service(3, Agreed, "2026-02-01/2026-02-01", ratings: [1, 1])
            .Service(4, Agreed, "2026-02-01/2026-02-01", ratings: [])
            .Service(5, Agreed, "2026-02-01/2026-02-01")
            .Service(6, Agreed, "2025-12-31/2025-12-31", ratings: [1, 1, 1])
            .Service(7, Agreed);
        var rating = programme.Figure("K13");
        Assert.Equal("20/7", rating.Fraction);
        Assert.Equal(["Course 4", "Moderation 2"], rating.ByGroup);
        Assert.Equal(
            ["D3: TooFewAnswers", "D4: TooFewAnswers", "D5: NoAnswer", "D6: NotInThePeriod", "D7: NotDelivered"],
            rating.LeftOut
        );

        var response = programme.Figure("K13.response");
        Assert.Equal("9/40", response.Fraction);
        Assert.Equal(["D5: NoAnswer", "D6: NotInThePeriod", "D7: NotDelivered"], response.LeftOut);
    }

    [Theory]
    [InlineData("K13")]
    [InlineData("K13.response")]
    public void Without_an_evaluation_it_is_not_available(string code) =>
        Assert.Null(Quarter().Service(1, Agreed, "2026-02-01/2026-02-01").Figure(code).Value);

    private static Programme Quarter() => new Programme("2026-01-01", "2026-03-31").Network(1);
}

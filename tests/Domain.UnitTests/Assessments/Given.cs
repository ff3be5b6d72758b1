using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.UnitTests.Assessments;

/// <summary>A catalogue small enough to compute with a pencil, and assessments on it.</summary>
internal static class Given
{
    public const string AdultPhaseOnly = "aims-plan";
    public static readonly DateOnly Day = new(2017, 1, 9);
    private static readonly NetworkPhase[] Always = Enum.GetValues<NetworkPhase>();

    /// <summary>"aims" (weight 1): vision 1, goals 2 (N/A allowed), plan 1 (maturity only); "means" (weight 3): money 1, people 1.</summary>
    public static readonly Catalogue Asked = new(
        "test-1",
        Labelled("Test"),
        [
            new(
                "aims",
                Labelled("Aims"),
                1,
                [
                    Criterion("aims-vision", 1),
                    Criterion("aims-goals", 2, allowsNotApplicable: true),
                    Criterion(AdultPhaseOnly, 1, phases: [NetworkPhase.Maturity]),
                ]
            ),
            new("means", Labelled("Means"), 3, [Criterion("means-money", 1), Criterion("means-people", 1)]),
        ]
    );

    public static Rating Level(string criterion, int level, string? comment = null) =>
        new(
            criterion,
            level,
            Evidence: level >= Rating.EvidenceFromLevel ? $"Evidence for {criterion}" : null,
            Comment: comment
        );

    public static Rating NotApplicable(string criterion, string? comment = null) =>
        new(criterion, Level: null, NotApplicable: true, Comment: comment);

    public static Assessment Scheduled(NetworkPhase phase = NetworkPhase.Development) =>
        Assessment.Schedule(Id(1), Id(2), Day, phase, Asked.Version);

    public static (Assessment Assessment, RatingSheet Network, RatingSheet Office) Started(
        NetworkPhase phase = NetworkPhase.Development
    )
    {
        var assessment = Scheduled(phase);
        var sheets = assessment.Start(Day, Id(3), Id(4), ["coordinator"], ["adviser"]);
        return (assessment, sheets[0], sheets[1]);
    }

    /// <summary>Both sides have handed in what they say here.</summary>
    public static Assessment InConsensus(
        Rating[] network,
        Rating[] office,
        NetworkPhase phase = NetworkPhase.Development
    )
    {
        var (assessment, networkSheet, officeSheet) = Started(phase);
        networkSheet.RateAll(network, Asked);
        officeSheet.RateAll(office, Asked);
        networkSheet.HandIn("coordinator", Day);
        assessment.NoteHandIn(networkSheet, officeSheet, Day);
        officeSheet.HandIn("adviser", Day);
        assessment.NoteHandIn(officeSheet, networkSheet, Day);
        return assessment;
    }

    /// <summary>Both sides said the same, everywhere.</summary>
    public static Assessment Agreed(int level = 2)
    {
        Rating[] same = [.. Asked.AppliedIn(NetworkPhase.Development).Select(c => Level(c.Code, level))];
        return InConsensus(same, same);
    }

    public static IEnumerable<string> CodesOf(Action refused) =>
        Assert.Throws<BrokenRuleException>(refused).Rules.Select(rule => rule.Code);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static Criterion Criterion(
        string code,
        decimal weight,
        bool allowsNotApplicable = false,
        NetworkPhase[]? phases = null
    ) =>
        new(
            code,
            Labelled(code),
            weight,
            allowsNotApplicable,
            phases ?? Always,
            [.. Enumerable.Range(0, Rating.HighestLevel + 1).Select(level => Labelled($"{code} {level}"))]
        );

    private static Label Labelled(string text) => new(text, text);
}

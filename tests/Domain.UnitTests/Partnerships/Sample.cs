using System.Globalization;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

/// <summary>An invented partnership, led by Anna of the office; Lea decides, Nora speaks for the network.</summary>
internal static class Sample
{
    public const string Anna = "anna";
    public const string Lea = "lea";
    public const string Nora = "nora";

    public static readonly DateOnly Start = Day("2017-01-09");
    public static readonly DateOnly LastDay = Day("2020-01-08");

    public static readonly Declaration Text = new()
    {
        Goals = [new("g1", "More firms train jointly")],
        Measures =
        [
            new("m1", Side.Network, "Establish further contacts", "g1", Due("2017")),
            new("m2", Side.Network, "Research partner firms", "g1", Due("2017-Q2")),
            new("m3", Side.Network, "Win further partners", "g1", Due("2017-12-15")),
            new("m4", Side.Network, "Interest start-ups", "g1", Due("2017")),
            new("w1", Side.Office, "Development workshop", "g1", Due("2017-Q3")),
        ],
        Term = new(Start, LastDay),
        LegalText = "Both sides work together in trust.",
    };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DuePeriod Due(string period) => DuePeriod.Parse(period, CultureInfo.InvariantCulture);

    public static Partnership Initiated() => Partnership.Initiate(new Guid(1, 0, 0, new byte[8]), Guid.Empty, Anna);

    public static AssessmentFacts Assessed(string? on = "2017-01-02", bool own = true) =>
        new(new Guid(2, 0, 0, new byte[8]), own, on is null ? null : Day(on));

    public static Partnership InNegotiation()
    {
        var partnership = Initiated();
        partnership.BeginAssessment();
        partnership.Negotiate(Assessed(), Start);
        return partnership;
    }

    public static Partnership AwaitingSignatures(Declaration? text = null)
    {
        var partnership = InNegotiation();
        partnership.DraftDeclaration(text ?? Text, Start);
        partnership.RequestSignatures(Start);
        return partnership;
    }

    public static Partnership Active(Declaration? text = null)
    {
        var partnership = AwaitingSignatures(text);
        partnership.Sign(Side.Network, Nora, "Coordinator", Start);
        partnership.Sign(Side.Office, Lea, "Head of the office", Start);
        partnership.TakeEvents(); // the tests look at what comes next
        return partnership;
    }

    /// <summary>Awarded on 15 January 2018, so valid until the end of January 2020.</summary>
    public static Partnership Sealed(Declaration? text = null)
    {
        var partnership = Active(text);
        partnership.AwardSeal("EP-2018-001", Lea, Day("2018-01-15"));
        partnership.TakeEvents();
        return partnership;
    }

    public static void Report(this Partnership partnership, string measure, MeasureStatus status, string on) =>
        partnership.ReportMeasure(
            partnership.FindMeasure(measure)!,
            partnership.FindMeasure(measure)!.Obligor,
            status,
            note: null,
            evidence: null,
            Day(on)
        );

    /// <summary>Fails unless exactly these rules stand in the way.</summary>
    public static void Refused(Action change, params string[] codes) =>
        Assert.Equal(codes, Assert.Throws<BrokenRuleException>(change).Rules.Select(r => r.Code));
}

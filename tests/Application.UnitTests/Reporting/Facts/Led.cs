using System.Globalization;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Facts;

/// <summary>A partnership at several stages of its life, led there by its own methods.</summary>
internal static class Led
{
    public static readonly AssessmentFacts Assessed = new(Id(2), IsOfThisNetwork: true, On("2017-01-02"));

    public static readonly Declaration Text = new()
    {
        Goals = [new("g1", "Mehr Betriebe bilden gemeinsam aus")],
        Measures =
        [
            new("m1", Side.Network, "Kontakte knüpfen", "g1", Due("2017")),
            new("m2", Side.Network, "Partner gewinnen", "g1", Due("2017-Q2")),
            new("o1", Side.Office, "Workshop", "g1", Due("2017-Q3")),
        ],
        Term = new(On("2017-01-09"), On("2020-01-08")),
        LegalText = "Beide Seiten arbeiten vertrauensvoll zusammen.",
    };

    public static Partnership AwaitingSignatures(Declaration? text = null)
    {
        var partnership = Partnership.Initiate(Id(11), Id(1), "anna");
        partnership.BeginAssessment();
        partnership.Negotiate(Assessed, On("2017-01-09"));
        partnership.DraftDeclaration(text ?? Text, On("2017-01-09"));
        partnership.RequestSignatures(On("2017-01-09"));
        return partnership.Settled();
    }

    public static void SignByBoth(this Partnership partnership, string on)
    {
        partnership.Sign(Side.Network, "nora", "Koordinatorin", On(on));
        partnership.Sign(Side.Office, "lea", "Leiterin", On(on));
    }

    public static Partnership Active(Declaration? text = null)
    {
        var partnership = AwaitingSignatures(text);
        partnership.SignByBoth("2017-01-09");
        return partnership.Settled();
    }

    /// <summary>Awarded on 15 January 2018: valid until the end of January 2020.</summary>
    public static Partnership Sealed(Declaration? text = null)
    {
        var partnership = Active(text);
        partnership.AwardSeal("EP-2018-001", "lea", On("2018-01-15"));
        return partnership.Settled();
    }

    public static void Report(this Partnership partnership, string measure, MeasureStatus status, string on) =>
        partnership.ReportMeasure(
            partnership.FindMeasure(measure)!,
            partnership.FindMeasure(measure)!.Obligor,
            status,
            note: null,
            evidence: null,
            On(on)
        );

    public static void Amend(this Partnership partnership, Declaration text, string on)
    {
        partnership.ProposeAmendment(text, On(on));
        partnership.SignAmendment(Side.Network, "nora", "Koordinatorin", On(on));
        partnership.SignAmendment(Side.Office, "lea", "Leiterin", On(on));
    }

    public static DuePeriod Due(string period) => DuePeriod.Parse(period, CultureInfo.InvariantCulture);
}

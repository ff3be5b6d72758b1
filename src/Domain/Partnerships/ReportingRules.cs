using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>Rules about what both sides report: on measures, and on each year.</summary>
public static class ReportingRules
{
    public static readonly BrokenRule MeasureOfTheOtherSide = new(
        "measure.of-the-other-side",
        "Each side reports on its own measures."
    );
    public static readonly BrokenRule MeasureDropped = new(
        "measure.dropped",
        "The measure was dropped by an amendment."
    );
    public static readonly BrokenRule NoSuchPeriod = new(
        "progress-report.no-such-period",
        "The term has {0} reporting periods."
    );
    public static readonly BrokenRule TooEarly = new(
        "progress-report.too-early",
        "The report on this period can be filed from {0:d} on."
    );
    public static readonly BrokenRule NotFiled = new("progress-report.not-filed", "The report is not filed.");
    public static readonly BrokenRule AlreadyAccepted = new(
        "progress-report.already-accepted",
        "The report is already accepted."
    );
    public static readonly BrokenRule AwaitsFollowUp = new(
        "progress-report.awaits-follow-up",
        "The report awaits the network's follow-up."
    );
}

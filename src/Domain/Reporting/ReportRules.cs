using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Reporting;

public static class ReportRules
{
    public static readonly BrokenRule NotAskedFor = new(
        "report.not-asked-for",
        "The grant asks for no such report on this period."
    );
    public static readonly BrokenRule AlreadyOpen = new("report.already-open", "This report exists already: {0}.");
    public static readonly BrokenRule NotWritten = new(
        "report.not-written",
        "A released report is written again only after a follow-up request, or when its release was taken back."
    );
    public static readonly BrokenRule PeriodNotOver = new(
        "report.period-not-over",
        "A report can be released once its period is over, on {0}."
    );
    public static readonly BrokenRule SectionMissing = new("report.section-missing", "The section {0} is empty.");
    public static readonly BrokenRule SectionNotAskedFor = new(
        "report.section-not-asked-for",
        "A report of this kind has no section {0}."
    );
    public static readonly BrokenRule OwnRelease = new(
        "report.own-release",
        "Whoever has written on a version cannot release it."
    );
    public static readonly BrokenRule OnlyDraftsAreReleased = new(
        "report.only-drafts-are-released",
        "Only a draft can be released."
    );
    public static readonly BrokenRule OnlyReleasedAreReopened = new(
        "report.only-released-are-reopened",
        "Only a released report that was not yet submitted can be taken back."
    );
    public static readonly BrokenRule OnlyReleasedAreSubmitted = new(
        "report.only-released-are-submitted",
        "Only a released report can be submitted."
    );
    public static readonly BrokenRule OnlySubmittedAreChecked = new(
        "report.only-submitted-are-checked",
        "Only a submitted report can be accepted or followed up."
    );
    public static readonly BrokenRule DayOutOfOrder = new(
        "report.day-out-of-order",
        "The day lies before the one on which the report was released or submitted, {0}, or in the future."
    );
}

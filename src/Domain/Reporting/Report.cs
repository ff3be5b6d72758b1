using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Reporting;

/// <summary>
/// A report that the office owes the ministry for a period of a grant: written, released by a second person, submitted,
/// accepted. With each release a version is frozen; whatever is found out later makes a further version.
/// </summary>
public sealed class Report : AggregateRoot
{
    public const int TextMaxLength = 10_000;

    private Report() { }

    public Guid GrantId { get; private set; }
    public ReportType Type { get; private set; }
    public DateRange Period { get; private set; } = new(default, default);
    public ReportStatus Status { get; private set; }

    /// <summary>Of the version that is being written, or was released last; from 1.</summary>
    public int Number { get; private set; } = 1;

    public IReadOnlyDictionary<ReportSection, string> Texts { get; private set; } =
        new Dictionary<ReportSection, string>();

    /// <summary>Opaque ids of those who have written on the version.</summary>
    public IReadOnlyList<string> Writers { get; private set; } = [];

    /// <summary>
    /// What the ministry knows of it: a version that is being written is no matter of theirs, what they asked for is.
    /// </summary>
    public ReportStatus StatusForMinistry =>
        !Status.IsWritten() ? Status
        : IsFollowedUp ? ReportStatus.FollowUpRequested
        : ReportStatus.Released;

    /// <summary>Versions that were frozen, in their order.</summary>
    public IReadOnlyList<ReportRelease> Releases { get; private set; } = [];

    /// <summary>The ministry has asked for more, and no version since then answers it.</summary>
    public bool IsFollowedUp { get; private set; }
    public DateOnly? SubmittedOn { get; private set; }
    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>What the ministry asked for, or why a release was taken back.</summary>
    public string? Remark { get; private set; }

    public static Report Open(Guid id, Guid grantId, ReportType type, DateRange period)
    {
        var report = new Report();
        report.Raise(new ReportOpened(id, grantId, type, period));
        return report;
    }

    /// <param name="by">Opaque id of who writes.</param>
    public void Write(IReadOnlyDictionary<ReportSection, string> texts, string by)
    {
        Require(Status.IsWritten(), ReportRules.NotWritten);
        RequireAll([
            .. texts
                .Keys.Except(Type.Sections())
                .Order()
                .Select(section => (false, ReportRules.SectionNotAskedFor.With(section))),
        ]);
        if (Status == ReportStatus.Draft && texts.OrderBy(t => t.Key).SequenceEqual(Texts.OrderBy(t => t.Key)))
        {
            return;
        }

        Raise(new ReportWritten(Id, NextNumber(), texts, by));
    }

    /// <summary>What stands between the draft and its release, all at once.</summary>
    /// <param name="by">Opaque id of who releases.</param>
    public void RequireReleasable(string by, DateOnly today)
    {
        Require(Status == ReportStatus.Draft, ReportRules.OnlyDraftsAreReleased);
        RequireAll([.. Hurdles(by, today)]);
    }

    /// <param name="by">Opaque id of who would release.</param>
    public bool IsReleasable(string by, DateOnly today) =>
        Status == ReportStatus.Draft && HurdlesOfRelease(by, today).Count == 0;

    /// <summary>What a draft still lacks; nothing where it is none.</summary>
    /// <param name="by">Opaque id of who would release.</param>
    public IReadOnlyList<BrokenRule> HurdlesOfRelease(string by, DateOnly today) =>
        Status == ReportStatus.Draft
            ? [.. Hurdles(by, today).Where(hurdle => !hurdle.Holds).Select(hurdle => hurdle.Rule)]
            : [];

    private IEnumerable<(bool Holds, BrokenRule Rule)> Hurdles(string by, DateOnly today) =>
        [
            (Period.To < today, ReportRules.PeriodNotOver.With(Period.To.AddDays(1))),
            (!Writers.Contains(by), ReportRules.OwnRelease),
            .. Type.Sections()
                .Select(section =>
                    (
                        Texts.TryGetValue(section, out var text) && !string.IsNullOrWhiteSpace(text),
                        ReportRules.SectionMissing.With(section)
                    )
                ),
        ];

    /// <param name="manifest">SHA-256 over the list of the files that were frozen.</param>
    public void Release(string by, DateTimeOffset asOf, string manifest, DateOnly today)
    {
        RequireReleasable(by, today);
        Raise(new ReportReleased(Id, Number, by, today, asOf, manifest));
    }

    public void Reopen(string reason)
    {
        if (Status == ReportStatus.Draft && Releases.Count > 0 && Remark == reason)
        {
            return;
        }

        Require(Status == ReportStatus.Released, ReportRules.OnlyReleasedAreReopened);
        Raise(new ReportReopened(Id, reason));
    }

    public void Submit(DateOnly on, DateOnly today)
    {
        if (Status == ReportStatus.Submitted && SubmittedOn == on)
        {
            return;
        }

        Require(Status == ReportStatus.Released, ReportRules.OnlyReleasedAreSubmitted);
        RequireBetween(Releases[^1].On, on, today);
        Raise(new ReportSubmitted(Id, on));
    }

    public void Accept(DateOnly on, DateOnly today)
    {
        if (Status == ReportStatus.Accepted && AcceptedOn == on)
        {
            return;
        }

        Require(Status == ReportStatus.Submitted, ReportRules.OnlySubmittedAreChecked);
        RequireBetween(SubmittedOn!.Value, on, today);
        Raise(new ReportAccepted(Id, on));
    }

    public void RequestFollowUp(string reason, DateOnly on, DateOnly today)
    {
        if (Status == ReportStatus.FollowUpRequested && Remark == reason)
        {
            return;
        }

        Require(Status == ReportStatus.Submitted, ReportRules.OnlySubmittedAreChecked);
        RequireBetween(SubmittedOn!.Value, on, today);
        Raise(new ReportFollowUpRequested(Id, on, reason));
    }

    /// <summary>A version that was frozen keeps its number.</summary>
    private int NextNumber() => Releases.Count + 1;

    private static void RequireBetween(DateOnly earliest, DateOnly day, DateOnly today) =>
        Require(earliest <= day && day <= today, ReportRules.DayOutOfOrder.With(earliest));

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case ReportOpened opened:
                (Id, GrantId, Type, Period) = (opened.ReportId, opened.GrantId, opened.Type, opened.Period);
                break;
            case ReportWritten written:
                Writers = written.Number == Number ? [.. Writers.Union([written.By])] : [written.By];
                (Status, Number, Texts) = (ReportStatus.Draft, written.Number, written.Texts);
                break;
            case ReportReleased released:
                (Status, IsFollowedUp) = (ReportStatus.Released, false);
                Releases =
                [
                    .. Releases,
                    new(released.Number, released.On, released.By, released.AsOf, released.Manifest),
                ];
                break;
            case ReportReopened reopened:
                // Whoever wrote the version that was taken back is no stranger to the next one.
                (Status, Number, Remark) = (ReportStatus.Draft, NextNumber(), reopened.Reason);
                break;
            case ReportSubmitted submitted:
                (Status, SubmittedOn) = (ReportStatus.Submitted, submitted.On);
                break;
            case ReportAccepted accepted:
                (Status, AcceptedOn) = (ReportStatus.Accepted, accepted.On);
                break;
            case ReportFollowUpRequested asked:
                (Status, IsFollowedUp, Remark) = (ReportStatus.FollowUpRequested, true, asked.Reason);
                break;
        }
    }
}

/// <summary>A version that was frozen.</summary>
/// <param name="By">Opaque id of who released it.</param>
/// <param name="AsOf">What was recorded later is not in it.</param>
/// <param name="Manifest">SHA-256 over the list of its files, hexadecimal.</param>
public sealed record ReportRelease(int Number, DateOnly On, string By, DateTimeOffset AsOf, string Manifest);

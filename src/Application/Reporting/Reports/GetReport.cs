using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Readers of the ministry get what is released of it, not what is being written.</summary>
[Requires(ReportingPermissions.ReadReleased)]
public sealed record GetReport(Guid Id) : IQuery<ReportDetails>;

/// <param name="Texts">By section; empty for readers of the ministry, who find them in the files.</param>
/// <param name="Due">Null where the notice does not ask for it any more.</param>
/// <param name="IsReleasable">By this reader, today.</param>
/// <param name="Hurdles">What stands between a draft and its release by this reader.</param>
/// <param name="Remark">
/// What the ministry asked for, or why a release was taken back; the latter is no matter of the ministry.
/// </param>
public sealed record ReportDetails(
    Guid Id,
    Guid GrantId,
    string NoticeNumber,
    string GrantTitle,
    ReportType Type,
    DateRange Period,
    DateOnly? Due,
    ReportStatus Status,
    int Number,
    IReadOnlyList<ReportSection> Sections,
    IReadOnlyDictionary<ReportSection, string> Texts,
    IReadOnlyList<string> Writers,
    bool IsReleasable,
    IReadOnlyList<ReleaseHurdle> Hurdles,
    IReadOnlyList<ReleaseDetails> Releases,
    DateOnly? SubmittedOn,
    DateOnly? AcceptedOn,
    string? Remark,
    Guid Version
);

/// <param name="AsOf">What was recorded later is not in it.</param>
/// <param name="Manifest">SHA-256 over the list of the files.</param>
public sealed record ReleaseDetails(int Number, DateOnly On, DateTimeOffset AsOf, string Manifest);

/// <param name="Code">Of the rule.</param>
/// <param name="Section">That is empty, where it is that.</param>
/// <param name="From">First day on which it can be released, where it is that.</param>
public sealed record ReleaseHurdle(string Code, ReportSection? Section, DateOnly? From)
{
    internal static ReleaseHurdle Of(BrokenRule rule) =>
        new(
            rule.Code,
            rule.Arguments.OfType<ReportSection>().Cast<ReportSection?>().FirstOrDefault(),
            rule.Arguments.OfType<DateOnly>().Cast<DateOnly?>().FirstOrDefault()
        );
}

internal sealed class GetReportHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<GetReport, ReportDetails>
{
    public async Task<ReportDetails> Handle(GetReport query, CancellationToken ct)
    {
        var report = await session.GetVisibleAsync(query.Id, actor, ct);
        var grant = await session.GrantForReportsAsync(report.GrantId, maps, ct);
        var due = ReportSchedule
            .Of(grant)
            .FirstOrDefault(asked => asked.Type == report.Type && asked.Period == report.Period);
        var today = clock.Today();
        var seesAll = actor.Has(ReportingPermissions.Read);
        return new(
            report.Id,
            grant.Id,
            grant.NoticeNumber,
            grant.Title,
            report.Type,
            report.Period,
            due?.Due,
            seesAll ? report.Status : report.StatusForMinistry,
            seesAll ? report.Number : report.Releases[^1].Number,
            report.Type.Sections(),
            seesAll ? report.Texts : new Dictionary<ReportSection, string>(),
            seesAll ? report.Writers : [],
            seesAll && report.IsReleasable(actor.Id, today),
            seesAll ? [.. report.HurdlesOfRelease(actor.Id, today).Select(ReleaseHurdle.Of)] : [],
            [.. report.Releases.Select(r => new ReleaseDetails(r.Number, r.On, r.AsOf, r.Manifest))],
            report.SubmittedOn,
            report.AcceptedOn,
            seesAll || report.IsFollowedUp ? report.Remark : null,
            report.Version
        );
    }
}

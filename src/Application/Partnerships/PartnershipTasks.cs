using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>
/// Whose turn it is in each case, what is overdue on either side, and which seals end soon: for the office in the cases
/// that the person leads, and what waits for a signature or a decision on a seal in all of them.
/// </summary>
internal sealed class PartnershipTasks : IDeskSource
{
    public const int SealEndsWithinMonths = 3;

    public string Permission => PartnershipPermissions.Report;

    public async Task<IEnumerable<DeskTask>> TasksAsync(
        IQuerySession session,
        ICurrentActor actor,
        DateOnly today,
        CancellationToken ct
    )
    {
        var cases = await MineAsync(session, actor, ct);
        var names = await session.NetworkNamesAsync(cases.Select(p => p.NetworkId), ct);
        var assessed = await session.AssessedNetworksOfAsync(cases, ct);
        return cases.SelectMany(p =>
            TasksOf(p, names[p.NetworkId], p.NextStepOn(today, assessed.Contains(p.NetworkId)), actor, today)
        );
    }

    private static async Task<IReadOnlyList<Partnership>> MineAsync(
        IQuerySession session,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        if (actor.Side == Side.Network)
        {
            var own = await session.IdsOfNetworkAsync(actor.NetworkId ?? Guid.Empty, ct);
            return await session.Query<Partnership>().Where(p => p.NetworkId.IsOneOf(own)).ToListAsync(ct);
        }

        return actor.Has(PartnershipPermissions.DecideOnSeals)
            ? await session
                .Query<Partnership>()
                .Where(p =>
                    p.CaseHandler == actor.Id
                    || p.Status == PartnershipStatus.AwaitingSignatures
                    || p.Amendment != null
                    || p.Seal!.Request != null
                )
                .ToListAsync(ct)
            : await session.Query<Partnership>().Where(p => p.CaseHandler == actor.Id).ToListAsync(ct);
    }

    private static IEnumerable<DeskTask> TasksOf(
        Partnership partnership,
        string name,
        NextStep? nextStep,
        ICurrentActor actor,
        DateOnly today
    )
    {
        DeskTask Task(DeskTaskKind kind, string? detail, DateOnly? due) => new(kind, partnership.Id, name, detail, due);
        var isMine = actor.Side == Side.Network || partnership.CaseHandler == actor.Id;
        if (
            nextStep is { } next
            && actor.Has(next.Step.Permission()) // whoever may not take a step has nothing to do
            && next.Turn.Contains(actor.Side ?? Side.Office)
            && next.Step != Step.ReportMeasure
            && (isMine || next.Step is Step.Sign or Step.SignAmendment or Step.DecideSealRenewal)
        )
        {
            yield return next.Step == Step.FinishAssessment
                ? new(DeskTaskKind.FinishAssessment, partnership.NetworkId, name)
                : Task(DeskTaskKind.Step, next.Step.ToString(), next.Due);
        }

        if (!isMine)
        {
            yield break;
        }

        foreach (var measure in partnership.OverdueMeasuresOn(today))
        {
            yield return Task(DeskTaskKind.OverdueMeasure, measure.Text, measure.Due.End);
        }

        foreach (var report in partnership.OverdueReportsOn(today))
        {
            yield return Task(DeskTaskKind.OverdueReport, null, report.DueOn);
        }

        if (
            partnership.IsSealValidOn(today)
            && partnership.SealUsableUntil(today) is { } end
            && end <= today.AddMonths(SealEndsWithinMonths)
        )
        {
            yield return Task(DeskTaskKind.SealEnds, partnership.Seal!.Number, end);
        }
    }
}

using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>Sheets that the person's side has not handed in, and assessments that wait for a consensus.</summary>
internal sealed class AssessmentTasks : IDeskSource
{
    private const int Shown = 20;

    public string Permission => AssessmentPermissions.Rate;

    public async Task<IEnumerable<DeskTask>> TasksAsync(
        IQuerySession session,
        ICurrentActor actor,
        DateOnly today,
        CancellationToken ct
    )
    {
        var open = session
            .Query<Assessment>()
            .Where(a => a.Status == AssessmentStatus.InRating || a.Status == AssessmentStatus.InConsensus);
        if (actor.Side == Side.Network)
        {
            var own = await session.IdsOfNetworkAsync(actor.NetworkId ?? Guid.Empty, ct);
            open = open.Where(a => a.NetworkId.IsOneOf(own) && a.Status == AssessmentStatus.InRating);
        }

        var assessments = await open.OrderBy(a => a.PlannedOn).Take(Shown).ToListAsync(ct);
        var names = await session.NetworkNamesAsync(assessments.Select(a => a.NetworkId), ct);
        return
        [
            .. assessments
                .Where(a => a.Status == AssessmentStatus.InConsensus || !a.HasHandedIn(actor.Side ?? Side.Office))
                .Select(a => new DeskTask(
                    a.Status == AssessmentStatus.InConsensus ? DeskTaskKind.FindConsensus : DeskTaskKind.RateNetwork,
                    a.Id,
                    names[a.NetworkId]
                )),
        ];
    }
}

using System.Collections.Frozen;
using Marten;
using Schulterschluss.Application.Assessments.Contracts;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>What a partnership has to know of assessments, seen from its own network.</summary>
internal static class AssessmentFactsOfCase
{
    public static async Task<AssessmentFacts> FactsForAsync(
        this IQuerySession session,
        PartnershipCase @case,
        Assessment assessment,
        CancellationToken ct
    )
    {
        var assessed = await session.GetNetworkAsync(assessment.NetworkId, ct);
        return new(assessment.Id, assessed.Id == @case.Network.Id, assessment.FinalisedOn);
    }

    /// <summary>The latest finalised assessment, also from before the network was merged; null where there is none.</summary>
    public static async Task<AssessmentFacts?> LatestFactsForAsync(
        this IQuerySession session,
        PartnershipCase @case,
        CancellationToken ct
    )
    {
        var latest = await session.LatestFinalisedOfAsync(@case.Network.Id, ct);
        return latest is null ? null : new(latest.Id, IsOfThisNetwork: true, latest.FinalisedOn);
    }

    /// <summary>The networks that can be negotiated with; where no case waits for that, nothing is asked.</summary>
    public static async Task<IReadOnlySet<Guid>> AssessedNetworksOfAsync(
        this IQuerySession session,
        IEnumerable<Partnership> cases,
        CancellationToken ct
    ) =>
        cases.Any(p => p.Status == PartnershipStatus.InAssessment)
            ? await session.AssessedNetworksAsync(ct)
            : FrozenSet<Guid>.Empty;
}

using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Assessments.Contracts;

/// <summary>What other modules may know of assessments.</summary>
public static class AssessmentAccess
{
    /// <exception cref="NotFoundException"/>
    public static Task<Assessment> GetAssessmentAsync(this IQuerySession session, Guid id, CancellationToken ct) =>
        session.GetAsync<Assessment>(id, ct);

    /// <summary>The network's most recent finalised assessment; one that a finalised correction replaced does not count.</summary>
    public static async Task<Assessment?> LatestFinalisedOfAsync(
        this IQuerySession session,
        Guid networkId,
        CancellationToken ct
    )
    {
        var ids = await session.IdsOfNetworkAsync(networkId, ct);
        var finalised = await session
            .Query<Assessment>()
            .Where(a => a.NetworkId.IsOneOf(ids) && a.Status == AssessmentStatus.Finalised)
            .ToListAsync(ct);
        var replaced = finalised.Select(a => a.Replaces).OfType<Guid>().ToHashSet();
        return finalised
            .Where(a => !replaced.Contains(a.Id))
            .OrderByDescending(a => a.FinalisedOn)
            .ThenByDescending(a => a.Id)
            .FirstOrDefault();
    }

    /// <summary>All networks with a finalised assessment, under every id that they have or had.</summary>
    public static Task<IReadOnlySet<Guid>> AssessedNetworksAsync(this IQuerySession session, CancellationToken ct) =>
        session.OnceAsync(nameof(AssessedNetworksAsync), () => session.ReadAssessedAsync(ct));

    private static async Task<IReadOnlySet<Guid>> ReadAssessedAsync(this IQuerySession session, CancellationToken ct)
    {
        var assessed = await session
            .Query<Assessment>()
            .Where(a => a.Status == AssessmentStatus.Finalised)
            .Select(a => a.NetworkId)
            .ToListAsync(ct);
        var merged = await session.MergedNetworksAsync(ct);
        var present = assessed.Select(id => merged.GetValueOrDefault(id, id)).ToHashSet();
        return present.Concat(merged.Where(m => present.Contains(m.Value)).Select(m => m.Key)).ToHashSet();
    }
}

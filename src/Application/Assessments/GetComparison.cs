using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>A finalised assessment beside the network's previous one and beside other networks, on the same catalogue version.</summary>
[Requires(AssessmentPermissions.Read)]
public sealed record GetComparison(Guid Id) : IQuery<AssessmentComparison>;

/// <param name="PreviousId">The network's finalised assessment before this one; null where there is none.</param>
/// <param name="PeerNetworks">Other networks with a finalised assessment; null where they are too few to be shown.</param>
/// <param name="Missing">Codes that say why a part of the comparison is null.</param>
public sealed record AssessmentComparison(
    Guid AssessmentId,
    string CatalogueVersion,
    Guid? PreviousId,
    DateOnly? PreviousFinalisedOn,
    int? PeerNetworks,
    ComparedScore Overall,
    IReadOnlyList<ComparedDimension> Dimensions,
    IReadOnlyList<string> Missing
);

/// <param name="Difference">To the previous score, in points; null where either is undefined.</param>
/// <param name="Peers">Null where fewer than five networks have this score.</param>
public sealed record ComparedScore(decimal? Score, decimal? Previous, decimal? Difference, Quartiles? Peers);

public sealed record ComparedDimension(string Dimension, ComparedScore Scores);

internal sealed class GetComparisonHandler(IQuerySession session, ICurrentActor actor)
    : IRequestHandler<GetComparison, AssessmentComparison>
{
    private const string NoPrevious = "no-previous-assessment";
    private const string TooFewPeers = "too-few-peers";

    public async Task<AssessmentComparison> Handle(GetComparison query, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(query.Id, actor, ct);
        if (assessment.Scores is not { } scores)
        {
            throw new BrokenRuleException(AssessmentRules.NotFinalised);
        }

        var standing = await StandingOnAsync(assessment.CatalogueVersion, ct);
        var previous = standing.Where(s => s.Precedes(assessment)).MaxBy(s => (s.FinalisedOn, s.Id));
        var peers = standing
            .Where(s => s.NetworkId != assessment.NetworkId)
            .GroupBy(s => s.NetworkId)
            .Select(network => network.MaxBy(s => (s.FinalisedOn, s.Id))!.Scores)
            .ToList();
        var enough = peers.Count >= Quartiles.MinimumNetworks;
        List<string> missing = [];
        if (previous is null)
        {
            missing.Add(NoPrevious);
        }

        if (!enough)
        {
            missing.Add(TooFewPeers);
        }

        return new(
            assessment.Id,
            assessment.CatalogueVersion,
            previous?.Id,
            previous?.FinalisedOn,
            enough ? peers.Count : null,
            Compared(s => s.Overall),
            [.. scores.Dimensions.Select(d => new ComparedDimension(d.Dimension, Compared(s => s.Of(d.Dimension))))],
            missing
        );

        ComparedScore Compared(Func<Scores, decimal?> which)
        {
            var (now, before) = (which(scores), previous is null ? null : which(previous.Scores));
            return new(now, before, now - before, Quartiles.Of(peers.Select(which).OfType<decimal>()));
        }
    }

    /// <summary>Every finalised assessment of the version that no finalised correction replaced.</summary>
    private async Task<IReadOnlyList<Standing>> StandingOnAsync(string catalogueVersion, CancellationToken ct)
    {
        var finalised = await session
            .Query<Assessment>()
            .Where(a => a.CatalogueVersion == catalogueVersion && a.Status == AssessmentStatus.Finalised)
            .Select(a => new Standing
            {
                Id = a.Id,
                NetworkId = a.NetworkId,
                FinalisedOn = a.FinalisedOn!.Value,
                Replaces = a.Replaces,
                Scores = a.Scores!,
            })
            .ToListAsync(ct);
        var replaced = finalised.Select(a => a.Replaces).OfType<Guid>().ToHashSet();
        return [.. finalised.Where(a => !replaced.Contains(a.Id))];
    }

    private sealed record Standing
    {
        public Guid Id { get; init; }
        public Guid NetworkId { get; init; }
        public DateOnly FinalisedOn { get; init; }
        public Guid? Replaces { get; init; }
        public required Scores Scores { get; init; }

        public bool Precedes(Assessment assessment) =>
            NetworkId == assessment.NetworkId
            && (FinalisedOn, Id).CompareTo((assessment.FinalisedOn!.Value, assessment.Id)) < 0;
    }
}

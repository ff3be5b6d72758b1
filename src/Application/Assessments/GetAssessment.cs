using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

[Requires(AssessmentPermissions.Read)]
public sealed record GetAssessment(Guid Id) : IQuery<AssessmentDetails>;

internal sealed class GetAssessmentHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<GetAssessment, AssessmentDetails>
{
    public async Task<AssessmentDetails> Handle(GetAssessment query, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(query.Id, actor, ct);
        var catalogue = Catalogues.Get(assessment.CatalogueVersion);
        var names = await session.NetworkNamesAsync([assessment.NetworkId], ct);
        return assessment.Project<Assessment, AssessmentDetails>(maps) with
        {
            NetworkName = names[assessment.NetworkId],
            Participants = assessment.ParticipantsBy(directory),
            Missing =
                assessment.Status == AssessmentStatus.InConsensus
                    ? [.. assessment.MissingToFinalise(catalogue).Missing.Select(rule => rule.Code)]
                    : [],
            Progress = await ProgressAsync(assessment, catalogue, ct),
            Consensus = assessment.Consensus.InOrder(catalogue),
            OpenDifferences = assessment.OpenDifferences(),
        };
    }

    private async Task<IReadOnlyList<SideProgress>> ProgressAsync(
        Assessment assessment,
        Catalogue catalogue,
        CancellationToken ct
    )
    {
        var asked = catalogue.AppliedIn(assessment.Phase).Count();
        List<SideProgress> progress = [];
        foreach (var side in Enum.GetValues<Side>())
        {
            if (assessment.SheetIdOf(side) is { } id)
            {
                var sheet = actor.SeesRatingsOf(assessment, side) ? await session.LoadAsync<RatingSheet>(id, ct) : null;
                progress.Add(new(side, assessment.HandedInOn(side), sheet?.Ratings.Count, asked));
            }
        }

        return progress;
    }
}

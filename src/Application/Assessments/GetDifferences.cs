using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>Where the sides differ, in the order of the catalogue; known once both have handed in.</summary>
/// <param name="All">Also the criteria on which they agree, or that neither answered.</param>
[Requires(AssessmentPermissions.Read)]
public sealed record GetDifferences(Guid Id, bool All = false) : IQuery<IReadOnlyList<DifferenceRow>>;

/// <param name="Network">Null where the side did not answer.</param>
/// <param name="NeedsComment">The sides are so far apart that a consensus must be explained.</param>
/// <param name="Consensus">Null while it is open.</param>
public sealed record DifferenceRow(
    string Dimension,
    string Criterion,
    Rating? Network,
    Rating? Office,
    bool NeedsComment,
    Rating? Consensus
);

internal sealed class GetDifferencesHandler(IQuerySession session, ICurrentActor actor)
    : IRequestHandler<GetDifferences, IReadOnlyList<DifferenceRow>>
{
    public async Task<IReadOnlyList<DifferenceRow>> Handle(GetDifferences query, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(query.Id, actor, ct);
        if (!assessment.BothHandedIn())
        {
            throw new BrokenRuleException(AssessmentRules.RatingsMissing);
        }

        var network = await session.GetAsync<RatingSheet>(assessment.NetworkSheetId!.Value, ct);
        var office = await session.GetAsync<RatingSheet>(assessment.OfficeSheetId!.Value, ct);
        return
        [
            .. from dimension in Catalogues.Get(assessment.CatalogueVersion).Dimensions
            from criterion in dimension.Criteria
            where criterion.AppliesIn(assessment.Phase)
            let answers = assessment.Answers.GetValueOrDefault(criterion.Code)
            where query.All || (answers is not null && !answers.Agrees())
            select new DifferenceRow(
                dimension.Code,
                criterion.Code,
                network.Ratings.GetValueOrDefault(criterion.Code),
                office.Ratings.GetValueOrDefault(criterion.Code),
                answers is not null && answers.IsFarApart(),
                assessment.Consensus.GetValueOrDefault(criterion.Code)
            ),
        ];
    }
}

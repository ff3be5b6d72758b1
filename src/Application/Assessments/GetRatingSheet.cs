using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Assessments;

/// <summary>A side's sheet; the other side's only after both have handed in.</summary>
/// <param name="Id">Of the assessment.</param>
[Requires(AssessmentPermissions.Read)]
public sealed record GetRatingSheet(Guid Id, Side Side) : IQuery<RatingSheetDetails>;

public sealed record RatingSheetDetails
{
    public Guid Id { get; init; }
    public Guid AssessmentId { get; init; }
    public Side Side { get; init; }
    public RatingSheetStatus Status { get; init; }
    public NetworkPhase Phase { get; init; }
    public string CatalogueVersion { get; init; } = "";
    public DateOnly? HandedInOn { get; init; }
    public string? HandedInBy { get; init; }

    /// <summary>In the order of the catalogue.</summary>
    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    /// <summary>Criteria that the catalogue asks in this phase, and that have no answer.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];
    public Guid Version { get; init; }
}

internal sealed class RatingSheetDetailsMap : Profile
{
    public RatingSheetDetailsMap() =>
        CreateMap<RatingSheet, RatingSheetDetails>()
            .ForMember(d => d.Ratings, o => o.Ignore())
            .ForMember(d => d.Unanswered, o => o.Ignore());
}

internal sealed class GetRatingSheetHandler(IQuerySession session, IConfigurationProvider maps, ICurrentActor actor)
    : IRequestHandler<GetRatingSheet, RatingSheetDetails>
{
    public async Task<RatingSheetDetails> Handle(GetRatingSheet query, CancellationToken ct)
    {
        var sheet = await session.GetReadableSheetAsync(query.Id, query.Side, actor, ct);
        var catalogue = Catalogues.Get(sheet.CatalogueVersion);
        return sheet.Project<RatingSheet, RatingSheetDetails>(maps) with
        {
            Ratings = sheet.Ratings.InOrder(catalogue),
            Unanswered =
            [
                .. catalogue.AppliedIn(sheet.Phase).Select(c => c.Code).Where(c => !sheet.Ratings.ContainsKey(c)),
            ],
        };
    }
}

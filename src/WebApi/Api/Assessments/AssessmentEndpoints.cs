using MediatR;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Networks;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Assessments;

internal static class AssessmentEndpoints
{
    public static void MapAssessments(this RouteGroupBuilder api)
    {
        api.MapCatalogues();
        var assessments = api.MapGroup("/assessments").WithTags("Assessments");
        assessments.MapReads();
        assessments.MapLead();
        assessments.MapRatingSheets();
        assessments.MapAgreement();
    }

    private static void MapCatalogues(this RouteGroupBuilder api)
    {
        var catalogues = api.MapGroup("/assessment-catalogues").WithTags("Assessments");

        catalogues
            .MapGet("", (IMediator mediator, CancellationToken ct) => mediator.Send(new ListCatalogues(), ct))
            .WithName("ListCatalogues");

        catalogues
            .MapGet(
                "/{version}",
                (string version, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new GetCatalogue(version), ct)
            )
            .WithName("GetCatalogue");
    }

    private static void MapReads(this RouteGroupBuilder assessments)
    {
        assessments
            .MapGet(
                "",
                (
                    Guid? network,
                    AssessmentStatus? status,
                    Guid? cursor,
                    IMediator mediator,
                    CancellationToken ct,
                    int limit = ListAssessments.DefaultLimit
                ) => mediator.Send(new ListAssessments(network, status, limit, cursor), ct)
            )
            .WithName("ListAssessments");

        assessments
            .MapGet(
                "/{id:guid}",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var assessment = await mediator.Send(new GetAssessment(id), ct);
                    return response.Read(assessment, assessment.Version);
                }
            )
            .WithName("GetAssessment");

        assessments
            .MapGet(
                "/{id:guid}/differences",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetDifferences(id), ct)
            )
            .WithName("GetDifferences");

        assessments
            .MapGet(
                "/{id:guid}/comparison",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetComparison(id), ct)
            )
            .WithName("GetComparison");

        assessments
            .MapGet(
                "/{id:guid}/history",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetAssessmentHistory(id), ct)
            )
            .WithName("GetAssessmentHistory");
    }

    private static void MapLead(this RouteGroupBuilder assessments)
    {
        assessments
            .MapPost(
                "",
                async (
                    ScheduleAssessment body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Created(await mediator.Send(body, ct))
            )
            .WithName("ScheduleAssessment");

        assessments
            .MapPut(
                "/{id:guid}",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    PlanBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                    response.Changed(
                        await mediator.Send(
                            new RescheduleAssessment(
                                id,
                                ifMatch.Version,
                                body.PlannedOn,
                                body.Phase,
                                body.CatalogueVersion
                            ),
                            ct
                        )
                    )
            )
            .WithName("RescheduleAssessment");

        assessments
            .MapPut(
                "/{id:guid}/participants",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    ParticipantLists body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(new NameParticipants(id, ifMatch.Version, body), ct))
            )
            .WithName("NameParticipants");

        assessments.MapChange<StartAssessment, ParticipantLists>(
            "start",
            (id, version, body) => new(id, version, body)
        );
        assessments.MapChange("finalise", (id, version) => new FinaliseAssessment(id, version));
        assessments.MapChangeWithReason("discard", (id, version, reason) => new DiscardAssessment(id, version, reason));
    }

    private sealed record PlanBody(DateOnly? PlannedOn, NetworkPhase? Phase, string? CatalogueVersion);
}

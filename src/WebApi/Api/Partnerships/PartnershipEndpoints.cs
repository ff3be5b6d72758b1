using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Partnerships;

internal static class PartnershipEndpoints
{
    public static void MapPartnerships(this RouteGroupBuilder api)
    {
        var partnerships = api.MapGroup("/partnerships").WithTags("Partnerships");
        MapReads(partnerships);
        MapCourse(partnerships);
        partnerships.MapDeclarations();
        partnerships.MapReporting();
    }

    private static void MapReads(RouteGroupBuilder partnerships)
    {
        partnerships
            .MapGet(
                "",
                (
                    Guid? network,
                    PartnershipStatus? status,
                    string? caseHandler,
                    bool? mine,
                    bool? overdue,
                    int? limit,
                    string? cursor,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    mediator.Send(
                        new ListPartnerships(
                            network,
                            status,
                            caseHandler,
                            mine ?? false,
                            overdue,
                            limit ?? ListPartnerships.DefaultLimit,
                            cursor
                        ),
                        ct
                    )
            )
            .WithName("ListPartnerships");

        partnerships
            .MapGet(
                "/{id:guid}",
                async (Guid id, AsOf? asOf, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var partnership = await mediator.Send(new GetPartnership(id, asOf), ct);
                    return response.Read(partnership, partnership.Version);
                }
            )
            .WithName("GetPartnership");

        partnerships
            .MapGet(
                "/{id:guid}/history",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetPartnershipHistory(id), ct)
            )
            .WithName("GetPartnershipHistory");
    }

    private static void MapCourse(RouteGroupBuilder partnerships)
    {
        partnerships
            .MapPost(
                "",
                async (
                    OpenPartnership body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Created(await mediator.Send(body, ct))
            )
            .WithName("OpenPartnership");

        partnerships.MapChange<AssignCaseHandler, CaseHandlerBody>(
            "assign",
            (id, version, body) => new(id, version, body.CaseHandler)
        );
        partnerships.MapChange("begin-assessment", (id, version) => new BeginPartnershipAssessment(id, version));
        partnerships.MapChange<NegotiatePartnership, NegotiateBody>(
            "negotiate",
            (id, version, body) => new(id, version, body.AssessmentId)
        );
        partnerships.MapChangeWithReason("abandon", (id, version, why) => new AbandonPartnership(id, version, why));
        partnerships.MapChangeWithReason("suspend", (id, version, why) => new SuspendPartnership(id, version, why));
        partnerships.MapChange("resume", (id, version) => new ResumePartnership(id, version));
        partnerships.MapChangeWithReason("end", (id, version, why) => new EndPartnership(id, version, why));
        partnerships.MapChange<TerminatePartnership, TerminateBody>(
            "terminate",
            (id, version, body) => new(id, version, body.Reason, body.EffectiveOn)
        );
        partnerships.MapChange("begin-renewal", (id, version) => new BeginPartnershipRenewal(id, version));
    }

    private sealed record CaseHandlerBody(string CaseHandler);

    private sealed record NegotiateBody(Guid AssessmentId);

    private sealed record TerminateBody(string Reason, DateOnly? EffectiveOn);
}

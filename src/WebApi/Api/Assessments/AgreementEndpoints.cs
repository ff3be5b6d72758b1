using MediatR;
using Schulterschluss.Application.Assessments;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Assessments;

/// <summary>What both sides agree on: consensus values and findings.</summary>
internal static class AgreementEndpoints
{
    private const string Finding = "/{id:guid}/findings/{finding:guid}";

    public static void MapAgreement(this RouteGroupBuilder assessments)
    {
        assessments
            .MapPut(
                "/{id:guid}/consensus/{criterion}",
                async (
                    Guid id,
                    string criterion,
                    IfMatch ifMatch,
                    RatingBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                    response.Changed(
                        await mediator.Send(new SetConsensus(id, ifMatch.Version, body.For(criterion)), ct)
                    )
            )
            .WithName("SetConsensus");

        assessments
            .MapPost(
                "/{id:guid}/findings",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    FindingContent body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Created(await mediator.Send(new RecordFinding(id, ifMatch.Version, body), ct))
            )
            .WithName("RecordFinding");

        assessments
            .MapPut(
                Finding,
                async (
                    Guid id,
                    Guid finding,
                    IfMatch ifMatch,
                    FindingContent body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(new ChangeFinding(id, finding, ifMatch.Version, body), ct))
            )
            .WithName("ChangeFinding");

        assessments
            .MapDelete(
                Finding,
                async (
                    Guid id,
                    Guid finding,
                    IfMatch ifMatch,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(new WithdrawFinding(id, finding, ifMatch.Version), ct))
            )
            .WithName("WithdrawFinding");
    }
}

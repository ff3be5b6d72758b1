using System.Text;
using MediatR;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Services;

internal static class ServiceEndpoints
{
    private const string Calendar = "text/calendar";

    public static void MapServices(this RouteGroupBuilder api)
    {
        api.MapGet(
                "/service-types",
                (IMediator mediator, CancellationToken ct) => mediator.Send(new ListServiceTypes(), ct)
            )
            .WithName("ListServiceTypes")
            .WithTags("Reference data")
            .AllowAnonymous();

        var services = api.MapGroup("/services").WithTags("Services");
        MapReads(services);
        MapCalendars(services);

        services
            .MapPost(
                "",
                async (
                    RequestService body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Created(await mediator.Send(body, ct))
            )
            .WithName("RequestService");

        services.MapChange<ConfirmService, ServicePlanDraft>(
            "confirm",
            (id, version, body) => new ConfirmService(id, version, body)
        );
        services.MapChangeWithReason("decline", (id, version, reason) => new DeclineService(id, version, reason));
        services.MapChange<ScheduleService, AppointmentDraft>(
            "schedule",
            (id, version, body) => new ScheduleService(id, version, body)
        );
        services.MapChangeWithReason("postpone", (id, version, reason) => new PostponeService(id, version, reason));
        services.MapChangeWithReason("cancel", (id, version, reason) => new CancelService(id, version, reason));
        services.MapChange<DeliverService, DeliveryDraft>(
            "deliver",
            (id, version, body) => new DeliverService(id, version, body)
        );
        services.MapChange<EvaluateService, EvaluationBody>(
            "evaluate",
            (id, version, body) => new EvaluateService(id, version, body.Feedback, body.NoResponse)
        );
    }

    private static void MapReads(RouteGroupBuilder services)
    {
        services
            .MapGet(
                "",
                (
                    Guid? network,
                    Guid? partnership,
                    string? consultant,
                    ServiceStatus? status,
                    DuePeriod? from,
                    DuePeriod? to,
                    string? cursor,
                    IMediator mediator,
                    CancellationToken ct,
                    int limit = ListServices.DefaultLimit
                ) =>
                    mediator.Send(
                        new ListServices(
                            new(network, partnership, consultant),
                            status,
                            from?.Start,
                            to?.End,
                            limit,
                            cursor
                        ),
                        ct
                    )
            )
            .WithName("ListServices");

        services
            .MapGet(
                "/{id:guid}",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var service = await mediator.Send(new GetService(id), ct);
                    return response.Read(service, service.Version);
                }
            )
            .WithName("GetService");

        services
            .MapGet(
                "/{id:guid}/history",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetServiceHistory(id), ct)
            )
            .WithName("GetServiceHistory");
    }

    private static void MapCalendars(RouteGroupBuilder services)
    {
        services
            .MapGet(
                "/calendar",
                async (
                    Guid? network,
                    Guid? partnership,
                    string? consultant,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    TypedResults.Text(
                        await mediator.Send(new GetServiceCalendar(new(network, partnership, consultant)), ct),
                        Calendar,
                        Encoding.UTF8
                    )
            )
            .WithName("GetServiceCalendar")
            .Produces<string>(StatusCodes.Status200OK, Calendar);

        services
            .MapGet(
                "/{id:guid}/calendar",
                async (Guid id, IMediator mediator, CancellationToken ct) =>
                    TypedResults.Text(await mediator.Send(new GetServiceCalendarEntry(id), ct), Calendar, Encoding.UTF8)
            )
            .WithName("GetServiceCalendarEntry")
            .Produces<string>(StatusCodes.Status200OK, Calendar);
    }

    private sealed record EvaluationBody
    {
        public IReadOnlyList<NetworkFeedback> Feedback { get; init; } = [];

        /// <summary>Nobody answered.</summary>
        public bool NoResponse { get; init; }
    }
}

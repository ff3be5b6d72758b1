using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.WebApi.Common;

/// <summary>The form that most changes have: <c>POST …/{id}/{verb}</c> with If-Match, 204 with the new ETag.</summary>
internal static class ChangeEndpoints
{
    public static RouteHandlerBuilder MapChange<TCommand>(
        this RouteGroupBuilder group,
        string verb,
        Func<Guid, Guid, TCommand> command
    )
        where TCommand : ICommand =>
        group
            .MapPost(
                $"/{{id:guid}}/{verb}",
                async (Guid id, IfMatch ifMatch, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                    response.Changed(await mediator.Send(command(id, ifMatch.Version), ct))
            )
            .WithName(typeof(TCommand).Name);

    public static RouteHandlerBuilder MapChangeWithReason<TCommand>(
        this RouteGroupBuilder group,
        string verb,
        Func<Guid, Guid, string, TCommand> command
    )
        where TCommand : ICommand =>
        group.MapChange<TCommand, ReasonBody>(verb, (id, version, body) => command(id, version, body.Reason));

    public static RouteHandlerBuilder MapChange<TCommand, TBody>(
        this RouteGroupBuilder group,
        string verb,
        Func<Guid, Guid, TBody, TCommand> command
    )
        where TCommand : ICommand =>
        group
            .MapPost(
                $"/{{id:guid}}/{verb}",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    TBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(command(id, ifMatch.Version, Given(body)), ct))
            )
            .WithName(typeof(TCommand).Name);

    /// <summary>The framework cannot see that a body of a generic type may not be <c>null</c>.</summary>
    private static TBody Given<TBody>(TBody? body) =>
        body is null ? throw new RefusedException(400, "body-missing", "A body is needed.") : body;
}

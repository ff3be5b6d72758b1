using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Schulterschluss.Application.Common;

/// <summary>One line per change: what, and by whom. Queries show in the request log.</summary>
internal sealed class LoggingBehavior<TRequest, TResponse>(ILogger<TRequest> logger, ICurrentActor actor)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        var response = await next();
        logger.LogInformation("{Command} by {Actor}", typeof(TRequest).Name, actor.Id);
        return response;
    }
}

/// <summary>The one gate.</summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(ICurrentActor actor)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly string Permission =
        typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission
        ?? throw new InvalidOperationException($"{typeof(TRequest).Name} names no permission.");

    public Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    ) => actor.Has(Permission) ? next() : throw new ForbiddenException();
}

/// <summary>Judges the shape of input: all failures at once.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(
    IEnumerable<IValidator<TRequest>> validators,
    Rehearsal rehearsal
) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        List<ValidationFailure>? failures = null;
        foreach (var validator in validators)
        {
            if (validator.Validate(request) is { IsValid: false } result)
            {
                (failures ??= []).AddRange(result.Errors);
            }
        }

        return failures is null && !(rehearsal.IsOn && request is ICommand<TResponse>)
            ? next()
            : throw new ValidationException(failures ?? []);
    }
}

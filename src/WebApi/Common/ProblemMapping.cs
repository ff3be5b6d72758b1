using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using JasperFx;
using Marten.Exceptions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.WebApi.Common;

/// <summary>The one place where an exception becomes a status.</summary>
internal sealed partial class ProblemMapping(ILogger<ProblemMapping> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext context,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (context.Response.HasStarted)
        {
            return false;
        }

        await Problems.AnswerAsync(context, Map(context, exception));
        return true;
    }

    /// <summary>What whoever asked can mend by asking otherwise; a form shows it beside what was typed. Null for all else.</summary>
    public static ProblemHttpResult? OfInput(Exception exception) =>
        exception switch
        {
            ValidationException invalid => Problems.For(400, "validation", ByProperty(invalid)),
            BrokenRuleException broken => Problems.For(broken.Rules),
            StaleVersionException or ConcurrencyException => Problems.For(412, "stale-version"),
            // Two created the one thing that there can be.
            DocumentAlreadyExistsException or ExistingStreamIdCollisionException => Problems.For(412, "stale-version"),
            RefusedException refused => Problems.For(refused.Status, refused.Code, refused.Arguments),
            _ => null,
        };

    /// <summary>A value in the address that a page cannot read: the framework has no exception of its own for it.</summary>
    private static bool IsParameterOfAPage(Exception exception) =>
        exception.TargetSite?.DeclaringType?.FullName?.StartsWith(
            "Microsoft.AspNetCore.Components.Routing.UrlValueConstraint",
            StringComparison.Ordinal
        ) == true;

    private IResult Map(HttpContext context, Exception exception)
    {
        if (OfInput(exception) is { } problem)
        {
            return problem;
        }

        switch (exception)
        {
            case NotFoundException:
                return Problems.For(404, "not-found");
            case ForbiddenException:
                return context.User.Identity is { IsAuthenticated: true }
                    ? Problems.For(403, "forbidden")
                    : Problems.For(401, "unauthenticated");
            case MovedException moved:
                return MovedTo(context, moved.To);
            case BadHttpRequestException { StatusCode: 413 }:
                return Problems.For(
                    413,
                    "too-large",
                    context
                        .Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()
                        ?.MaxRequestBodySize
                        ?? 0
                );
            case BadHttpRequestException { StatusCode: 415 }:
                return Problems.For(415, "unsupported-media-type");
            case BadHttpRequestException { InnerException: JsonException json }:
                return Problems.For(
                    400,
                    "validation",
                    new Dictionary<string, string[]> { [PathOf(json)] = [WhyOf(json)] }
                );
            case BadHttpRequestException bad when bad.Message.StartsWith("Implicit body", StringComparison.Ordinal):
                return Problems.For(400, "body-missing");
            case InvalidOperationException when IsParameterOfAPage(exception):
                return Problems.For(400, "malformed", context.Request.QueryString);
            case BadHttpRequestException bad:
                return Problems.For(400, "malformed", WhatOf(bad));
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                return TypedResults.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }

        if (exception is UnavailableException || IsOutage(exception))
        {
            logger.LogWarning(exception, "What a request needs is out of reach");
            context.Response.Headers.RetryAfter = "5";
            return Problems.For(503, "unavailable");
        }

        logger.LogError(exception, "Unexpected failure");
        return Problems.For(500, "internal");
    }

    private static RedirectHttpResult MovedTo(HttpContext context, Guid to)
    {
        var path = context.Request.Path.Value!;
        // The request's own values are gone by now: the handler of exceptions runs as if no endpoint had been found.
        var old = context.Features.Get<IExceptionHandlerFeature>()?.RouteValues?["id"]?.ToString();
        var location = old is null ? path : path.Replace(old, to.ToString(), StringComparison.OrdinalIgnoreCase);
        return TypedResults.Redirect(location + context.Request.QueryString, permanent: true, preserveMethod: true);
    }

    /// <summary>
    /// The server is gone, going, not yet there, read-only, has no connection left, or gave way to another transaction.
    /// A schema that is behind is an outage as well, until somebody has brought it up to date.
    /// </summary>
    private static bool IsOutage(Exception exception) =>
        exception switch
        {
            PostgresException refusal => refusal.IsTransient
                || refusal.SqlState
                    is ['0', '8', ..]
                        or ['5', '3', ..]
                        or ['5', '7', ..]
                        or PostgresErrorCodes.ReadOnlySqlTransaction
                        or PostgresErrorCodes.UndefinedTable
                        or PostgresErrorCodes.UndefinedFunction,
            NpgsqlException or SocketException or EndOfStreamException => true,
            AggregateException several => several.InnerExceptions.Any(IsOutage),
            { InnerException: { } cause } => IsOutage(cause),
            _ => false,
        };

    private static Dictionary<string, string[]> ByProperty(ValidationException invalid) =>
        invalid
            .Errors.GroupBy(error => CamelCase(error.PropertyName))
            .ToDictionary(group => group.Key, group => group.Select(error => error.ErrorMessage).Distinct().ToArray());

    private static string CamelCase(string path) =>
        string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>What our own readers say; the serialiser speaks of types that nobody outside knows, and of lines.</summary>
    private static string WhyOf(JsonException json) =>
        json.Message.Contains("LineNumber:", StringComparison.Ordinal) ? Messages.Get("unreadable") : json.Message;

    /// <summary>
    /// The name of the parameter and what was sent in it, without its type: <c>from=x</c> of <c>Failed to bind parameter
    /// "DateOnly from" from "x".</c>
    /// </summary>
    private static string WhatOf(BadHttpRequestException bad) =>
        Parameter().Match(bad.Message) is not { Success: true } parameter ? bad.Message
        : parameter.Groups["value"] is { Success: true } value ? $"{parameter.Groups["name"]}={value}"
        : parameter.Groups["name"].Value;

    [GeneratedRegex(
        """arameter "\S+ (?<name>\w+)"( from "(?<value>.*)"\.$)?""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Parameter();

    /// <summary><c>$.partners[0].type</c> becomes <c>partners[0].type</c>, as in the errors of a validator.</summary>
    private static string PathOf(JsonException json) =>
        json.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : "$";
}

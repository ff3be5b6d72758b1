using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;
using Schulterschluss.WebApi.Components.Pages.Problems;

namespace Schulterschluss.WebApi.Common;

/// <summary>RFC 9457 problem details. Type, title and code are stable; the detail is in the reader's language.</summary>
internal static class Problems
{
    public static ProblemHttpResult For(int status, string code, params IEnumerable<object> arguments) =>
        TypedResults.Problem(Details(status, code, Messages.Format(code, arguments)));

    public static ProblemHttpResult For(IReadOnlyList<BrokenRule> rules)
    {
        var problem = Details(
            StatusCodes.Status409Conflict,
            rules[0].Code,
            string.Join(" ", rules.Select(Messages.Of))
        );
        if (rules.Count > 1)
        {
            problem.Extensions["violations"] = rules.Select(rule => new
            {
                code = rule.Code,
                detail = Messages.Of(rule),
            });
        }

        if (rules.FirstOrDefault(rule => rule.Code == NetworkRules.Merged.Code) is { Arguments: [Guid target] })
        {
            problem.Extensions["mergedInto"] = target;
        }

        return TypedResults.Problem(problem);
    }

    public static ProblemHttpResult For(int status, string code, IReadOnlyDictionary<string, string[]> errors)
    {
        var problem = Details(status, code, Messages.Get(code));
        problem.Extensions["errors"] = errors;
        return TypedResults.Problem(problem);
    }

    /// <summary>The problem for programs; the same words on a page for whoever came with a browser.</summary>
    public static Task AnswerAsync(HttpContext context, IResult result) =>
        result is ProblemHttpResult { ProblemDetails: { } problem } && WantsPage(context.Request)
            ? new RazorComponentResult<FailurePage>(new { Problem = problem })
            {
                StatusCode = problem.Status,
            }.ExecuteAsync(context)
            : result.ExecuteAsync(context);

    /// <summary>Addresses below <c>/api</c> speak JSON to everybody.</summary>
    public static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.Headers.Accept.Any(accept =>
            accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true
        );

    private static ProblemDetails Details(int status, string code, string detail) =>
        new()
        {
            Type = $"/problems/{code}",
            Title = Title(code),
            Status = status,
            Detail = detail,
            Extensions = { ["code"] = code, ["traceId"] = Activity.Current?.TraceId.ToString() },
        };

    private static string Title(string code)
    {
        var words = code.Replace('-', ' ').Replace(".", ": ", StringComparison.Ordinal);
        return string.Concat(words[..1].ToUpperInvariant(), words[1..]);
    }
}

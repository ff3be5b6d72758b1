using Microsoft.AspNetCore.Http.HttpResults;
using Schulterschluss.Application.Common;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Components.Pages.Problems;

namespace Schulterschluss.WebApi.Api.Problems;

/// <summary>The pages behind the <c>type</c> of a problem.</summary>
internal static class ProblemEndpoints
{
    public static void MapProblems(this WebApplication app)
    {
        var problems = app.MapGroup("/problems").ExcludeFromDescription().AllowAnonymous();
        problems.MapGet("", () => new RazorComponentResult<ProblemPage>());
        problems.MapGet(
            "/{code}",
            (string code) =>
                ProblemCatalogue.Find(code) is { } kind
                    ? new RazorComponentResult<ProblemPage>(new { Kind = kind })
                    : throw new NotFoundException("problem", code)
        );
    }

    /// <summary>An address that leads nowhere is 404 for everybody, and no question of keys.</summary>
    public static void MapNowhere(this WebApplication app) =>
        app.MapFallback(
                "{*path}",
                (HttpContext context) =>
                    Common.Problems.AnswerAsync(
                        context,
                        Common.Problems.For(StatusCodes.Status404NotFound, "not-found")
                    )
            )
            .AllowAnonymous();
}

using MediatR;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Partnerships;

internal static class SealEndpoints
{
    public static void MapSealDecisions(this RouteGroupBuilder api)
    {
        var partnerships = api.MapGroup("/partnerships").WithTags("Seals");

        partnerships.MapChange("seal/award", (id, version) => new AwardSeal(id, version));
        partnerships.MapChange<RequestSealRenewal, RenewalBody>(
            "seal/request-renewal",
            (id, version, body) => new(id, version, body.ImprovementAreas)
        );
        partnerships.MapChange<DecideSealRenewal, DecisionBody>(
            "seal/decide-renewal",
            (id, version, body) => new(id, version, body.Granted, body.Reason)
        );
        partnerships.MapChangeWithReason("seal/open-hearing", (id, version, why) => new OpenHearing(id, version, why));
        partnerships.MapChangeWithReason(
            "seal/close-hearing",
            (id, version, why) => new CloseHearing(id, version, why)
        );
        partnerships.MapChangeWithReason("seal/revoke", (id, version, why) => new RevokeSeal(id, version, why));
        partnerships.MapChange("seal/return", (id, version) => new ReturnSeal(id, version));
    }

    /// <summary>The public register; its addresses stand on letterheads, so they carry no version.</summary>
    public static void MapSealRegister(this IEndpointRouteBuilder app)
    {
        var seals = app.MapGroup("/seals").WithTags("Seals").AllowAnonymous().AddEndpointFilter(ShowBrowsersThePage);

        seals
            .MapGet(
                "",
                (bool? valid, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new ListSeals(valid, limit ?? ListSeals.DefaultLimit, cursor), ct)
            )
            .WithName("ListSeals");

        seals
            .MapGet(
                "/{number}",
                (string number, IMediator mediator, CancellationToken ct) => mediator.Send(new CheckSeal(number), ct)
            )
            .WithName("CheckSeal");
    }

    /// <summary>The address stands on letterheads: whoever follows it in a browser wants to read, not to parse.</summary>
    private static ValueTask<object?> ShowBrowsersThePage(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var request = context.HttpContext.Request;
        if (!WebApi.Common.Problems.WantsPage(request))
        {
            return next(context);
        }

        var number = request.RouteValues["number"] as string;
        var query = number is null ? QueryString.Empty : QueryString.Create("number", number);
        return ValueTask.FromResult<object?>(TypedResults.Redirect($"/seal-register{query}"));
    }

    private sealed record RenewalBody
    {
        public IReadOnlyList<string> ImprovementAreas { get; init; } = [];
    }

    private sealed record DecisionBody(bool? Granted, string? Reason = null);
}

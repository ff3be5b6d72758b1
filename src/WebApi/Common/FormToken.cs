using Microsoft.AspNetCore.Antiforgery;

namespace Schulterschluss.WebApi.Common;

/// <summary>For endpoints that take a form without binding it: only our own pages may send it.</summary>
internal static class FormToken
{
    public static RouteHandlerBuilder RequireFormToken(this RouteHandlerBuilder endpoint) =>
        endpoint
            .AddEndpointFilter(
                async (context, next) =>
                {
                    var http = context.HttpContext;
                    return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
                        ? await next(context)
                        : Problems.For(StatusCodes.Status400BadRequest, "form-expired");
                }
            )
            .DisableAntiforgery();
}

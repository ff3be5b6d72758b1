using Microsoft.AspNetCore.Http.Features;

namespace Schulterschluss.WebApi.Common;

internal static class BodyLimit
{
    /// <summary>
    /// A body that says it is too large is refused for that reason, before anybody looks into it for a form's token and
    /// takes it for a form without one.
    /// </summary>
    public static void UseBodyLimit(this WebApplication app) =>
        app.Use(
            (context, next) =>
                context.Request.ContentLength
                > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
                    ? throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge)
                    : next(context)
        );
}

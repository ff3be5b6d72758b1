using System.Globalization;
using System.Text;
using MediatR;
using Schulterschluss.Application.Services;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.WebApi.Api.Services;

/// <summary>
/// For calendar programs, which send neither key nor cookie: the secret in the address stands for the person, who may
/// see by it what they may see themselves.
/// </summary>
internal static class CalendarFeedEndpoint
{
    public static string AddressOf(HttpRequest request, string token) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}/calendar/{token}.ics";

    public static void MapCalendarFeed(this WebApplication app) =>
        app.MapGet(
                "/calendar/{token}.ics",
                async (
                    string token,
                    IMediator mediator,
                    CurrentActor current,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                {
                    var reader = await mediator.Send(new FindCalendarReader(token), ct);
                    current.Become(reader.Actor);
                    CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader.Language);
                    response.Headers.CacheControl = "private, no-cache";
                    return TypedResults.Text(
                        await mediator.Send(new GetServiceCalendar(new()), ct),
                        "text/calendar",
                        Encoding.UTF8
                    );
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
}

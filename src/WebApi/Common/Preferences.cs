using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Schulterschluss.WebApi.Common;

/// <summary>What a reader has chosen about the look of the pages, remembered in cookies that say nothing else.</summary>
internal static class Preferences
{
    private const string ThemeCookie = "theme";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary><c>light</c> or <c>dark</c>; null leaves it to the reader's system.</summary>
    public static string? Theme(HttpContext? context) =>
        context?.Request.Cookies[ThemeCookie] is "light" or "dark" ? context.Request.Cookies[ThemeCookie] : null;

    /// <summary>A choice of looks does no harm wherever it comes from, so the form carries no token.</summary>
    public static void MapPreferences(this WebApplication app) =>
        app.MapPost("/preferences", Choose).DisableAntiforgery().AllowAnonymous().ExcludeFromDescription();

    private static RedirectHttpResult Choose(
        HttpResponse response,
        [FromForm] string? language,
        [FromForm] string? theme,
        [FromForm] string? returnTo
    )
    {
        var options = new CookieOptions
        {
            MaxAge = Kept,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = response.HttpContext.Request.IsHttps,
            IsEssential = true,
        };
        if (language is "de" or "en")
        {
            response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
                options
            );
        }

        if (theme is "light" or "dark")
        {
            response.Cookies.Append(ThemeCookie, theme, options);
        }

        return TypedResults.LocalRedirect(Addresses.OnThisSiteOr(returnTo, "/"));
    }
}

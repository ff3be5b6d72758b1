namespace Schulterschluss.WebApi.Common;

/// <summary>What the next page says of what has just been done: once, to this browser, in a cookie of a minute.</summary>
internal sealed class Notices(IHttpContextAccessor http)
{
    private const string Cookie = "notice";
    private const int MaxLength = 500;

    private HttpContext Context => http.HttpContext!;

    public void Say(string text) =>
        Context.Response.Cookies.Append(
            Cookie,
            Uri.EscapeDataString(text.Length > MaxLength ? text[..MaxLength] : text),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromMinutes(1),
                SameSite = SameSiteMode.Lax,
                Secure = Context.Request.IsHttps,
            }
        );

    /// <summary>Null where there is nothing to say.</summary>
    public string? Take()
    {
        if (Context.Request.Cookies[Cookie] is not { Length: > 0 } text || !HttpMethods.IsGet(Context.Request.Method))
        {
            return null;
        }

        if (!Context.Response.HasStarted)
        {
            Context.Response.Cookies.Delete(Cookie);
        }

        return Uri.UnescapeDataString(text);
    }
}

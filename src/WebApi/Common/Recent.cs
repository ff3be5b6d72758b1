using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Schulterschluss.WebApi.Common;

/// <param name="Address">Path within this site.</param>
/// <param name="Title">As the desk shows it.</param>
internal sealed record RecentItem(string Address, string Title);

/// <summary>
/// What a person visited last, for the desk; in an encrypted cookie of their browser, so that no page costs a write, and
/// gone when they sign out.
/// </summary>
internal sealed class Recent(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    public const string Cookie = "recent";
    private const int Kept = 8;
    private const int TitleMaxLength = 80;
    private readonly IDataProtector _protector = protection.CreateProtector("Schulterschluss.Recent");

    private HttpContext Context => http.HttpContext!;

    public IReadOnlyList<RecentItem> Items()
    {
        if (Context.Request.Cookies[Cookie] is not { } cookie)
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<List<RecentItem>>(_protector.Unprotect(cookie)) ?? [];
        }
        catch (Exception exception)
            when (exception is System.Security.Cryptography.CryptographicException or JsonException)
        {
            // Somebody else's, or one from before the keys were changed.
            return [];
        }
    }

    public void Visited(string title)
    {
        if (Context.Response.HasStarted || !HttpMethods.IsGet(Context.Request.Method))
        {
            return;
        }

        var here = new RecentItem(
            Context.Request.Path,
            title.Length > TitleMaxLength ? title[..TitleMaxLength] : title
        );
        var items = Items().Where(item => item.Address != here.Address).Prepend(here).Take(Kept);
        Context.Response.Cookies.Append(
            Cookie,
            _protector.Protect(JsonSerializer.Serialize(items)),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = Context.Request.IsHttps,
            }
        );
    }
}

namespace Schulterschluss.WebApi.Common;

/// <summary>Addresses within this site.</summary>
internal static class Addresses
{
    /// <summary>The page itself; a link to a part of it needs the whole because of the document's base.</summary>
    public static string Here(this HttpContext? context) =>
        context is null ? "/" : context.Request.PathBase + context.Request.Path + context.Request.QueryString;

    /// <summary>A path of ours, and no address that a browser takes for another host's.</summary>
    public static bool IsOnThisSite(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    public static string OnThisSiteOr(string? address, string otherwise) =>
        IsOnThisSite(address) ? address! : otherwise;
}

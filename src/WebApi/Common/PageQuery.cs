using System.Globalization;

namespace Schulterschluss.WebApi.Common;

/// <summary>Values in the address of a page; what cannot be read is refused, not overlooked.</summary>
internal static class PageQuery
{
    public static string? Text(this HttpContext http, string name) =>
        http.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>
    /// Whether this form was sent. It is shown then, even where what it is for has been done meanwhile: so that it can
    /// say so.
    /// </summary>
    public static bool Sends(this HttpContext http, string form) =>
        http.Request.HasFormContentType && http.Request.Form["_handler"] == form;

    /// <exception cref="BadHttpRequestException"/>
    public static T? Value<T>(this HttpContext http, string name)
        where T : struct, IParsable<T> =>
        http.Text(name) is not { } text ? null
        : T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value
        : throw Unreadable(name);

    /// <exception cref="BadHttpRequestException"/>
    public static T? Choice<T>(this HttpContext http, string name)
        where T : struct, Enum =>
        http.Text(name) is not { } text ? null
        : Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value
        : throw Unreadable(name);

    /// <summary>The first day of a month such as <c>2027-09</c>.</summary>
    /// <exception cref="BadHttpRequestException"/>
    public static DateOnly? Month(this HttpContext http, string name) =>
        http.Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month.Year is >= 1900 and <= 2999
            ? month
        : throw Unreadable(name);

    private static BadHttpRequestException Unreadable(string name) => new(name);
}

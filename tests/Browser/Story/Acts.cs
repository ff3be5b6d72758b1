using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Schulterschluss.Browser.Story;

/// <summary>What somebody does on every page: open an act, send its form, read what was done.</summary>
internal static class Acts
{
    /// <summary>Opens what stands behind the act's name, if it is not open already, and gives it back.</summary>
    public static async Task<ILocator> OpenAsync(this ILocator within, string act)
    {
        var name = new Regex($"^\\s*{Regex.Escape(act)}\\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
        var summary = within.Locator("summary").Filter(new() { HasTextRegex = name }).First;
        var details = summary.Locator("..");
        if (await details.GetAttributeAsync("open") is null)
        {
            await summary.ClickAsync();
        }

        return details;
    }

    public static Task<ILocator> OpenAsync(this IPage page, string act) => page.Locator("main").OpenAsync(act);

    public static Task SendAsync(this ILocator within, string button) =>
        within.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task SendAsync(this IPage page, string button) => page.Locator("main").SendAsync(button);

    /// <summary>Waits for what has just been done; the notice of the act before may still be there.</summary>
    public static Task SaidAsync(this IPage page, string text) => page.IsFocusedOnAsync(".notice", text);

    /// <summary>
    /// A page that has changed in place moves the focus to what matters last of all; until then it may scroll away under
    /// a click.
    /// </summary>
    public static async Task IsFocusedOnAsync(this IPage page, string what, string text)
    {
        var place = page.Locator(what);
        await Assertions.Expect(place).ToContainTextAsync(text);
        await Assertions.Expect(place).ToBeFocusedAsync();
    }

    /// <summary>The address of what has come into being, once the page says so.</summary>
    public static async Task<string> CameToAsync(this IPage page, string said)
    {
        await page.SaidAsync(said);
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>An act that wants nothing but to be meant.</summary>
    public static async Task ActAsync(this IPage page, string act, string said)
    {
        await (await page.OpenAsync(act)).SendAsync(act);
        await page.SaidAsync(said);
    }

    /// <summary>The id at the end of an address.</summary>
    public static string IdOf(string address) => address[(address.LastIndexOf('/') + 1)..];
}

using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace Schulterschluss.Browser.Support;

/// <summary>
/// The one browser of a test run: Debian's Chromium, or the one that <c>CHROMIUM</c> names. Each test has a context of
/// its own in it, as if it were another person's.
/// </summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        // Debian's small one: it begins sooner, and takes a fifth less time for a page.
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var program =
            Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "There is no Chromium: install the package 'chromium', or name one in the variable CHROMIUM."
            );
        // A busy machine is no failure.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                // Where shared memory is short, as in many containers, a large page would end its process.
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>As somebody who has signed in already.</summary>
    internal async Task<Visit> OpenAsync(ProductHost host, Person person, View view)
    {
        using var web = await host.SignInAsync(person);
        var visit = await OpenAsync(host.Address, view);
        await visit.Page.Context.AddCookiesAsync([
            new()
            {
                Name = "session",
                Value = web.Cookie("session")!.Value,
                Url = host.Address.ToString(),
            },
        ]);
        return visit;
    }

    internal async Task<Visit> OpenAsync(Uri address, View view)
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                Locale = view.Language == "de" ? "de-DE" : "en-GB",
                ColorScheme = (view.Theme == "dark") != view.Chosen ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = new() { Width = view.Width, Height = 900 },
                JavaScriptEnabled = view.Scripts,
            }
        );
        if (view.Chosen)
        {
            await context.AddCookiesAsync([
                new()
                {
                    Name = "theme",
                    Value = view.Theme,
                    Url = address.ToString(),
                },
            ]);
        }

        return new(context, await context.NewPageAsync(), view);
    }
}

/// <summary>How somebody looks at the pages.</summary>
/// <param name="Language">de or en.</param>
/// <param name="Theme">light or dark.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Chosen">The theme is chosen on the page, against what the system would have.</param>
internal sealed record View(
    string Language = "de",
    string Theme = "light",
    int Width = 1280,
    bool Scripts = true,
    bool Chosen = false
)
{
    /// <summary>Every pair of language, theme and width at least once, and the narrowest that there is.</summary>
    public static readonly IReadOnlyList<View> Pairwise =
    [
        new("de", "light", 1280),
        new("de", "dark", 375, Chosen: true),
        new("en", "light", 375, Chosen: true),
        new("en", "dark", 1280),
        new("de", "light", 320),
    ];
}

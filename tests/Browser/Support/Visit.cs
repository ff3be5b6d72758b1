using Microsoft.Playwright;

namespace Schulterschluss.Browser.Support;

/// <summary>One person at one browser, and what the browser complained about meanwhile.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>Run in the page itself: the library for .NET opens a second page for every check, which takes seconds.</summary>
    private static readonly Lazy<string> Axe = new(() =>
        File.ReadAllText(Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js"))
    );

    private readonly IBrowserContext _context;
    private readonly View _view;
    private readonly List<string> _complaints = [];

    public Visit(IBrowserContext context, IPage page, View view)
    {
        (_context, Page, _view) = (context, page, view);
        page.Console += (_, message) =>
        {
            // The browser says of every answer above 399 that it failed; whether it should is for the test to say.
            if (
                message.Type is "error"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            )
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>
    /// What holds for every page in every state: nothing for axe to find, and room for everything. With a folder in
    /// <c>SCREENSHOTS</c> it leaves a picture there, to be looked at.
    /// </summary>
    public async Task LooksRightAsync()
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            var name = string.Concat(new Uri(Page.Url).PathAndQuery.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            // Some addresses are longer than the name of a file may be.
            await Page.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine(
                        folder,
                        $"{_view.Language}-{_view.Theme}-{_view.Width}{name[..Math.Min(name.Length, 150)]}.png"
                    ),
                    FullPage = true,
                }
            );
        }

        if (_view.Scripts)
        {
            await AxeFindsNothingAsync();
        }

        Assert.Empty(_complaints);
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        var (content, room) = (
            await Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"),
            await Page.EvaluateAsync<int>("document.scrollingElement.clientWidth")
        );
        Assert.True(content <= room, $"{Page.Url} needs {content} pixels of {room}.");
    }

    /// <remarks>It waits on timers, and they stand still where scripts are switched off.</remarks>
    private async Task AxeFindsNothingAsync()
    {
        await Page.EvaluateAsync(Axe.Value);
        var faults = await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }))
              .violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help} ${node.html}`))
            """
        );
        Assert.True(faults.Length == 0, $"{Page.Url}: {string.Join('\n', faults)}");
    }
}

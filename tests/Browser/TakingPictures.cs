using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>
/// The pictures of the README, of the demonstration on a fixed day. Not part of a test run: <c>./build.sh pictures</c>
/// takes them anew.
/// </summary>
public sealed class TakingPictures(TestCluster cluster, Browsers browsers)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "images");

    [Fact(Explicit = true)]
    public async Task Of_the_desk_and_of_what_the_ministry_and_anybody_see()
    {
        await using var database = await TestDatabase.CreateAsync(cluster);
        var settings = HostProcess.Database(database.ConnectionString);
        settings["Database__AutoCreate"] = "CreateOrUpdate";
        settings["Demo__Today"] = "2026-11-24";
        // Only then does a host that is not published find its style sheets.
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        await using var host = await HostProcess.StartAsync(settings, "--demo");
        await host.WhenReadyAsync();
        Directory.CreateDirectory(Folder);

        await using var office = await browsers.OpenAsync(host.Address, new View());
        await ComeInAsync(office.Page, "adviser");
        await TakeAsync(office.Page, "/desk", "desk");
        await office.Page.GotoAsync("/partnerships");
        await office
            .Page.GetByRole(AriaRole.Link, new() { Name = "Verbundberatung Duale Berufsausbildung Berlin" })
            .ClickAsync();
        await TakeAsync(office.Page, new Uri(office.Page.Url).AbsolutePath, "partnership");
        await office.Page.Locator("a[href^='/assessments/']").First.ClickAsync();
        await TakeAsync(office.Page, $"{new Uri(office.Page.Url).AbsolutePath}/result", "assessment");
        await using var ministry = await browsers.OpenAsync(host.Address, new View());
        await ComeInAsync(ministry.Page, "ministry");
        await ministry.Page.GotoAsync("/reports");
        await ministry.Page.Locator("main a[href*='/versions/']").First.ClickAsync();
        var report = new Uri(ministry.Page.Url).AbsolutePath;
        await TakeAsync(ministry.Page, report, "report");
        await TakeAsync(ministry.Page, $"{report}/figures/K4", "figure");
        await using var anybody = await browsers.OpenAsync(host.Address, new View());
        await TakeAsync(anybody.Page, "/register?land=11&land=05", "register");
    }

    private static async Task ComeInAsync(IPage page, string person)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator($"form:has(input[value='{person}']) button").ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>What fits on a screen: a picture is to invite, not to document.</summary>
    private static async Task TakeAsync(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });
    }
}

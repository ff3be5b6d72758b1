using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>The rating form: by keyboard alone, without scripts, by two people at once, and when the network is gone.</summary>
public sealed class FillingASheet(ProductHost host, Browsers browsers) : IClassFixture<ProductHost>
{
    private const string Saves = "**/sheet/ratings";

    [Fact]
    public async Task A_whole_sheet_is_filled_and_handed_in_by_keyboard_alone()
    {
        var (story, person) = await StartAsync();
        await using var visit = await OpenAsync(story, person);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);

        // The first by arrows, all others by figures; Enter goes on to the next that is open.
        await TabToAsync(page, "input[type=radio]", "");
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowRight");
        await Assertions
            .Expect(Criterion(page, "strategy-mission").GetByRole(AriaRole.Radio).Nth(1))
            .ToBeCheckedAsync();
        await keys.PressAsync("Enter");
        foreach (var criterion in AssessmentStory.Criteria.Skip(1))
        {
            Assert.Equal(
                criterion,
                await page.EvaluateAsync<string>("document.activeElement.closest('[data-criterion]').dataset.criterion")
            );
            await keys.PressAsync(criterion == "impact-indicators" ? "3" : "2");
            if (criterion == "impact-indicators")
            {
                await Assertions.Expect(Criterion(page, criterion).Locator("details")).ToHaveAttributeAsync("open", "");
                await TabToAsync(page, "textarea", "");
                await keys.TypeAsync("Ein erfundener Bericht");
                await keys.PressAsync("Shift+Tab");
                await keys.PressAsync("Shift+Tab");
            }

            await keys.PressAsync("Enter");
        }

        Assert.Equal("hand-in", await page.Locator(":focus").GetAttributeAsync("id"));
        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync("Gespeichert um");
        await Assertions.Expect(page.GetByText("Alle Kriterien sind beantwortet.")).ToBeVisibleAsync();
        await visit.LooksRightAsync();
        await TabToAsync(page, "summary", "Abgeben");
        await keys.PressAsync("Enter");
        await Assertions
            .Expect(page.GetByText("Danach kann Ihre Seite den Bogen nicht mehr ändern."))
            .ToBeVisibleAsync();
        await TabToAsync(page, "button", "Endgültig abgeben");
        await keys.PressAsync("Enter");
        await Assertions
            .Expect(page.Locator(".notice"))
            .ToContainTextAsync("Ihr Bogen ist abgegeben.", new() { Timeout = 15000 });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("30 von 30 beantwortet");
    }

    [Fact]
    public async Task A_sheet_is_filled_without_scripts()
    {
        var (story, person) = await StartAsync();
        await using var visit = await OpenAsync(story, person, new View(Scripts: false));
        var page = visit.Page;
        foreach (var criterion in AssessmentStory.Criteria)
        {
            await Criterion(page, criterion).GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        }

        await page.Locator("button[name='Input.Part']").First.ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("gespeichert");
        Assert.EndsWith("#dimension-strategy", page.Url, StringComparison.Ordinal);

        var takeBack = Criterion(page, "strategy-mission").GetByRole(AriaRole.Button);
        var place = (await takeBack.BoundingBoxAsync())!;
        Assert.True(place.Height < 60, $"The button is not one line: {place.Width} × {place.Height}");
        await visit.LooksRightAsync();
        await takeBack.ClickAsync();
        await Assertions.Expect(page.Locator(".sheet__bar")).ToContainTextAsync("29 von 30 beantwortet");
        await page.Locator("#hand-in ~ details summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Endgültig abgeben" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Ihr Bogen ist abgegeben.");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task What_a_sheet_lacks_is_a_way_to_it(int width)
    {
        var (story, person) = await StartAsync();
        await using var visit = await OpenAsync(story, person, new View(Width: width));
        var page = visit.Page;
        await SaveAsync(page, () => ChooseAsync(page, "strategy-mission", 4));
        await page.Locator("#hand-in ~ details summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Endgültig abgeben" }).ClickAsync();
        var problem = page.Locator(".form-problem");
        await Assertions.Expect(problem).ToContainTextAsync("Es fehlen Belege");
        await Assertions.Expect(problem.GetByRole(AriaRole.Link)).ToHaveCountAsync(30);
        await visit.LooksRightAsync();
        await problem.GetByRole(AriaRole.Link, new() { Name = "Leitbild", Exact = true }).ClickAsync();
        await Assertions.Expect(Criterion(page, "strategy-mission")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Two_people_of_a_side_see_what_the_other_does_and_overwrite_nothing_unasked()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await using var mine = await OpenAsync(story, People.Coordinator);
        await using var theirs = await OpenAsync(story, People.Deputy, new View(Width: 375));
        await SaveAsync(theirs.Page, () => ChooseAsync(theirs.Page, "strategy-mission", 1));
        await SaveAsync(theirs.Page, () => ChooseAsync(theirs.Page, "strategy-goals", 2));

        // Elsewhere: both are kept, and what changed meanwhile is shown.
        await SaveAsync(mine.Page, () => ChooseAsync(mine.Page, "strategy-plan", 0));
        var mission = Criterion(mine.Page, "strategy-mission");
        await Assertions.Expect(mission.GetByRole(AriaRole.Radio).Nth(1)).ToBeCheckedAsync();
        await Assertions.Expect(mission).ToContainTextAsync("Inzwischen von jemand anderem");

        // At the same place: whoever comes second is asked.
        var asked = Criterion(theirs.Page, "strategy-mission").GetByRole(AriaRole.Alert);
        await SaveAsync(theirs.Page, () => ChooseAsync(theirs.Page, "strategy-mission", 0));
        await ChooseAsync(mine.Page, "strategy-mission", 2);
        var question = mission.GetByRole(AriaRole.Alert);
        await Assertions.Expect(question).ToContainTextAsync("0 · nicht vorhanden");
        await mine.LooksRightAsync();
        Assert.Equal(0, await asked.CountAsync());
        Assert.Equal(0, await LevelAsync(story, "strategy-mission"));
        await SaveAsync(
            mine.Page,
            () => question.GetByRole(AriaRole.Button, new() { Name = "Meine behalten" }).ClickAsync()
        );
        Assert.Equal(2, await LevelAsync(story, "strategy-mission"));

        await ChooseAsync(theirs.Page, "strategy-mission", 1);
        await Assertions.Expect(asked).ToContainTextAsync("2 · etabliert");
        await theirs.LooksRightAsync();
        await asked.GetByRole(AriaRole.Button, new() { Name = "Die andere übernehmen" }).ClickAsync();
        await Assertions
            .Expect(Criterion(theirs.Page, "strategy-mission").GetByRole(AriaRole.Radio).Nth(2))
            .ToBeCheckedAsync();
        Assert.Equal(2, await LevelAsync(story, "strategy-mission"));
    }

    [Fact]
    public async Task What_could_not_be_saved_is_kept_and_saved_later()
    {
        var (story, person) = await StartAsync();
        await using var visit = await OpenAsync(story, person);
        var page = visit.Page;
        var isDown = true;
        await page.RouteAsync(Saves, route => isDown ? route.AbortAsync() : route.ContinueAsync());
        await ChooseAsync(page, "strategy-mission", 2);
        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync("Nicht gespeichert");

        // Whoever leaves is warned, and finds it again.
        var warned = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            warned.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await page.ReloadAsync();
        Assert.Equal(
            "beforeunload",
            await warned.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)
        );
        await Assertions
            .Expect(Criterion(page, "strategy-mission").GetByRole(AriaRole.Radio).Nth(2))
            .ToBeCheckedAsync();
        isDown = false;
        await Assertions
            .Expect(page.Locator("[data-autosave-status]"))
            .ToContainTextAsync("Gespeichert um", new() { Timeout = 15000 });
        Assert.Equal(2, await LevelAsync(story, "strategy-mission"));
        await page.ReloadAsync();
        await Assertions
            .Expect(Criterion(page, "strategy-mission").GetByRole(AriaRole.Radio).Nth(2))
            .ToBeCheckedAsync();
    }

    private async Task<(AssessmentStory Story, Person Person)> StartAsync()
    {
        var person = host.NextCoordinator();
        return (await AssessmentStory.StartAsync(host, person), person);
    }

    private async Task<Visit> OpenAsync(AssessmentStory story, Person person, View? view = null)
    {
        var visit = await browsers.OpenAsync(host, person, view ?? new View());
        await visit.Page.GotoAsync($"/assessments/{story.Id}/sheet");
        return visit;
    }

    private static ILocator Criterion(IPage page, string code) => page.Locator($"[data-criterion={code}]");

    private static Task ChooseAsync(IPage page, string criterion, int level) =>
        Criterion(page, criterion).GetByRole(AriaRole.Radio).Nth(level).CheckAsync();

    private static async Task SaveAsync(IPage page, Func<Task> act)
    {
        await page.RunAndWaitForResponseAsync(
            act,
            answer => answer.Url.EndsWith("/sheet/ratings", StringComparison.Ordinal) && answer.Ok
        );
        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync("Gespeichert um");
    }

    private async Task<int?> LevelAsync(AssessmentStory story, string criterion) =>
        (await host.As(story.Coordinator).Get($"{story.Path}/sheets/network")).Json["ratings"]!
            .AsArray()
            .Where(r => (string?)r!["criterion"] == criterion)
            .Select(r => (int?)r!["level"])
            .SingleOrDefault();

    private static async Task TabToAsync(IPage page, string selector, string text)
    {
        for (var i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (
                await page.EvaluateAsync<bool>(
                    "([selector, text]) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(text)",
                    new[] { selector, text }
                )
            )
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not come to {selector} {text} on {page.Url}.");
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Pages;

/// <summary>The form of a sheet, as it works without scripts, and where its script saves.</summary>
public sealed class FillingASheetOnItsPage(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Mission = "strategy-mission";
    private const string Goals = "strategy-goals";

    /// <summary>Places in the form.</summary>
    private const int MissionAt = 0;
    private const int GoalsAt = 1;
    private const int SmesAt = 6;

    [Fact]
    public async Task Answers_are_saved_changed_and_taken_back()
    {
        var (story, web) = await StartAsync();
        await web.Submit("sheet", ($"Ratings[{MissionAt}].Level", "2"), ($"Ratings[{SmesAt}].Level", "na"));
        Assert.Contains("Ihre Antworten sind gespeichert.", web.Text, StringComparison.Ordinal);
        Assert.Contains("2 von 30 beantwortet", web.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("2", "na"),
            (web.Fields("sheet")[$"Ratings[{MissionAt}].Level"], web.Fields("sheet")[$"Ratings[{SmesAt}].Level"])
        );

        await web.Submit("sheet", ("Withdraw", Mission));
        Assert.Contains("Die Antwort ist zurückgenommen.", web.Text, StringComparison.Ordinal);
        Assert.Equal(["actors-smes"], await RatedAsync(story));
    }

    [Fact]
    public async Task A_text_without_an_answer_is_not_lost_and_is_asked_about_at_its_criterion()
    {
        var (story, web) = await StartAsync();
        await web.Submit("sheet", ($"Ratings[{SmesAt}].Evidence", "An invented register"));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.Equal("An invented register", web.Fields("sheet")[$"Ratings[{SmesAt}].Evidence"]);
        var link = web.Page.QuerySelector(".form-problem a")!;
        Assert.EndsWith($"#sheet-ratings-{SmesAt}-level", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(web.Page.GetElementById($"sheet-ratings-{SmesAt}-level"));
        Assert.Empty(await RatedAsync(story));
    }

    [Fact]
    public async Task What_two_people_of_a_side_change_in_different_places_is_both_kept()
    {
        var (story, mine) = await StartAsync(People.Coordinator);
        using var theirs = await SheetOfAsync(story, People.Deputy);
        await theirs.Submit("sheet", ($"Ratings[{MissionAt}].Level", "1"));
        await mine.Submit("sheet", ($"Ratings[{GoalsAt}].Level", "2"));
        Assert.Contains("Ihre Antworten sind gespeichert.", mine.Text, StringComparison.Ordinal);
        Assert.Equal([Mission, Goals], await RatedAsync(story));
    }

    [Fact]
    public async Task What_both_change_in_the_same_place_is_shown_before_it_is_replaced()
    {
        var (story, mine) = await StartAsync(People.Coordinator);
        using var theirs = await SheetOfAsync(story, People.Deputy);
        await theirs.Submit("sheet", ($"Ratings[{MissionAt}].Level", "1"), ($"Ratings[{GoalsAt}].Level", "0"));

        await mine.Submit("sheet", ($"Ratings[{MissionAt}].Level", "2"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, mine.Status);
        var conflict = Assert.Single(mine.Page.QuerySelectorAll(".criterion__conflict"));
        Assert.Contains("1 · im Aufbau", conflict.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", mine.Fields("sheet")[$"Ratings[{MissionAt}].Level"]);
        // What was not touched here has been taken over.
        Assert.Equal("0", mine.Fields("sheet")[$"Ratings[{GoalsAt}].Level"]);

        await mine.Submit("sheet");
        Assert.Equal(HttpStatusCode.OK, mine.Status);
        var levels = (await SheetAsync(story))["ratings"]!.AsArray().Select(r => (int?)r!["level"]);
        Assert.Equal([2, 0], levels);
    }

    [Fact]
    public async Task Before_both_have_handed_in_a_page_tells_no_more_than_where_the_other_side_is()
    {
        const string secret = "An invented secret of the office";
        var (story, web) = await StartAsync();
        using var office = await SheetOfAsync(story, People.Adviser);
        await office.Submit("sheet", ($"Ratings[{MissionAt}].Level", "3"), ($"Ratings[{MissionAt}].Evidence", secret));
        foreach (var page in new[] { "", "/sheet", "/history", "/differences", "/result" })
        {
            await web.Get($"{PageOf(story)}{page}");
            Assert.Equal(HttpStatusCode.OK, web.Status);
            Assert.DoesNotContain(secret, web.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        }

        await web.Get($"{PageOf(story)}/sheet?side=Office");
        Assert.Equal(HttpStatusCode.Forbidden, web.Status);
        Assert.DoesNotContain(secret, web.Page.DocumentElement.TextContent, StringComparison.Ordinal);

        await office.Get($"{PageOf(story)}/sheet");
        await office.Submit("hand-in");
        await web.Get($"{PageOf(story)}/sheet");
        Assert.Contains("Programmbüro: hat abgegeben.", web.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, web.Page.DocumentElement.TextContent, StringComparison.Ordinal);

        await web.Submit("sheet", ($"Ratings[{MissionAt}].Level", "2"));
        await web.Submit("hand-in");
        await web.Get($"{PageOf(story)}/sheet?side=Office");
        Assert.Contains(secret, web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_in_names_what_is_open_and_what_lacks_evidence()
    {
        var (_, web) = await StartAsync();
        await web.Submit("sheet", ($"Ratings[{MissionAt}].Level", "4"));
        var open = web.Page.QuerySelectorAll("[data-open-item]:not([hidden])");
        var unproven = web.Page.QuerySelectorAll("[data-unproven-item]:not([hidden])");
        Assert.Equal((29, 1), (open.Length, unproven.Length));
        await web.Submit("hand-in");
        Assert.Equal(HttpStatusCode.Conflict, web.Status);
        var problem = web.Page.QuerySelector(".form-problem")!;
        Assert.DoesNotContain(Mission, problem.TextContent, StringComparison.Ordinal);
        Assert.Contains("Es fehlen Belege", problem.TextContent, StringComparison.Ordinal);
        Assert.Contains("Noch ohne Antwort", problem.TextContent, StringComparison.Ordinal);
        var ways = problem.QuerySelectorAll("a").Select(a => (a.TextContent, a.GetAttribute("href"))).ToList();
        Assert.Equal(30, ways.Count);
        Assert.Equal(("Leitbild", $"{web.Path}#criterion-{Mission}"), ways[0]);
        Assert.All(ways, way => Assert.NotNull(web.Page.GetElementById(way.Item2!.Split('#')[1])));

        await web.Submit("sheet", ($"Ratings[{MissionAt}].Evidence", "An invented brochure"));
        await web.Submit("hand-in");
        Assert.Contains("Ihr Bogen ist abgegeben.", web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_saves_one_criterion_and_learns_of_what_others_saved()
    {
        var (story, web) = await StartAsync();
        var token = web.Fields("sheet")["__RequestVerificationToken"];
        var version = web.Fields("sheet")["_version"];
        var saved = await AutosaveAsync(web, story, token, version, "1");
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.NotEqual(version, (string?)saved.Body!["version"]);

        var outdated = await AutosaveAsync(web, story, token, version, "2");
        Assert.Equal(HttpStatusCode.PreconditionFailed, outdated.Status);
        Assert.Equal((string?)saved.Body["version"], (string?)outdated.Body!["version"]);
        Assert.Equal("1", (string?)outdated.Body["ratings"]![0]!["level"]);

        Assert.Equal(HttpStatusCode.BadRequest, (await AutosaveAsync(web, story, "invented", version, "2")).Status);
        var bad = await AutosaveAsync(web, story, token, (string)saved.Body["version"]!, "9");
        Assert.Equal((HttpStatusCode.BadRequest, "validation"), (bad.Status, (string?)bad.Body!["code"]));
        using var nobody = new Web(host.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AutosaveAsync(nobody, story, token, version, "2")).Status);
        using var auditor = await host.SignInAsync(People.Auditor);
        await auditor.Get("/account");
        await auditor.Get(PageOf(story));
        var foreign = auditor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await AutosaveAsync(auditor, story, foreign, version, "2")).Status);
    }

    private async Task<(AssessmentStory Story, Web Web)> StartAsync(Person? coordinator = null)
    {
        coordinator ??= host.NextCoordinator();
        var story = await AssessmentStory.StartAsync(host, coordinator);
        return (story, await SheetOfAsync(story, coordinator));
    }

    private async Task<Web> SheetOfAsync(AssessmentStory story, Person person)
    {
        var web = await host.SignInAsync(person);
        await web.Get($"{PageOf(story)}/sheet");
        Assert.Equal(HttpStatusCode.OK, web.Status);
        return web;
    }

    private static string PageOf(AssessmentStory story) => $"/assessments/{story.Id}";

    private async Task<JsonNode> SheetAsync(AssessmentStory story) =>
        (await host.As(story.Coordinator).Get($"{story.Path}/sheets/network")).Expect(HttpStatusCode.OK).Json;

    private async Task<IEnumerable<string?>> RatedAsync(AssessmentStory story) =>
        (await SheetAsync(story))["ratings"]!.AsArray().Select(r => (string?)r!["criterion"]);

    private async Task<(HttpStatusCode Status, JsonNode? Body)> AutosaveAsync(
        Web web,
        AssessmentStory story,
        string token,
        string version,
        string level
    )
    {
        using var handler = new HttpClientHandler();
        foreach (Cookie cookie in web.Cookies)
        {
            handler.CookieContainer.Add(host.Address, new Cookie(cookie.Name, cookie.Value));
        }

        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("version", version),
            new("criterion", Mission),
            new("level", level),
        ]);
        using var answer = await client.PostAsync($"{PageOf(story)}/sheet/ratings", form, Api.Stop);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Api.Stop)));
    }
}

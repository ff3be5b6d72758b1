using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>The pages on which the office keeps the register, and a coordinator their own network.</summary>
public sealed class KeepingTheRegister(PublicProgramme programme, Browsers browsers) : IClassFixture<PublicProgramme>
{
    private const string Header = "Name;Kreise;Handlungsfelder;Website;Partner\n";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task They_look_right_in_both_languages_light_and_dark_wide_and_narrow(int way)
    {
        var report = await ImportAsync($"Blickbund {way};99999;Unsinn;;Kammer\nWeitblick {way};11000;;;\n");
        var draft = (Guid)report["networks"]![0]!["id"]!;
        string[] addresses =
        [
            "/networks",
            "/networks?state=Draft&q=Weitblick",
            "/networks?stale=false&openPartnership=false",
            "/networks?q=nichtsdergleichen",
            "/networks/new",
            $"/networks/{programme.NetworkId}",
            $"/networks/{programme.NetworkId}/edit",
            $"/networks/{programme.NetworkId}/history",
            $"/networks/{draft}",
            "/networks/import",
            $"/networks/import/{Guid.Empty}",
            "/networks/imports",
            $"/networks/imports/{report["id"]}",
            "/networks/publication?all=true",
            "/networks/duplicates",
            $"/networks/merge?first={programme.NetworkId}&second={draft}",
        ];
        await using var visit = await browsers.OpenAsync(programme.Host, People.Lead, View.Pairwise[way]);
        foreach (var address in addresses)
        {
            await visit.Page.GotoAsync(address);
            await visit.LooksRightAsync();
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('main details').forEach(each => each.open = true)"
            );
            await visit.LooksRightAsync();
        }
    }

    [Fact]
    public async Task A_profile_is_written_with_rows_added_in_place_and_without_a_script_as_well()
    {
        foreach (var scripts in new[] { true, false })
        {
            await using var visit = await browsers.OpenAsync(
                programme.Host,
                People.Adviser,
                new View(Scripts: scripts)
            );
            var page = visit.Page;
            await page.GotoAsync("/networks/new");
            await page.GetByLabel("Name", new() { Exact = true }).FillAsync($"Reihenbund {scripts}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Weitere Partner" }).ClickAsync();
            await page.GetByLabel("Organisation 4", new() { Exact = true }).FillAsync("Vierte Organisation");
            await page.GetByLabel("Art der Organisation 4").SelectOptionAsync("Chamber");
            await page.GetByRole(AriaRole.Button, new() { Name = "Weitere Kreise" }).ClickAsync();
            await page.GetByLabel("Kreis 3").FillAsync("Berlin, Stadt (11000)");
            await visit.LooksRightAsync();
            await page.GetByLabel("Name", new() { Exact = true }).PressAsync("Enter");
            await Assertions
                .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToHaveTextAsync($"Reihenbund {scripts}");
            await Assertions
                .Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Vierte Organisation" }))
                .ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task All_that_is_wrong_is_listed_and_the_list_leads_to_the_rows()
    {
        await using var visit = await browsers.OpenAsync(programme.Host, People.Adviser, new View(Width: 375));
        var page = visit.Page;
        await page.GotoAsync("/networks/new");
        await page.GetByLabel("Organisation 2", new() { Exact = true }).FillAsync("Ohne Art");
        await page.GetByLabel("Website").FillAsync("nirgendwo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Profil speichern" }).Last.ClickAsync();
        await Assertions.Expect(page.Locator(".form-problem")).ToBeFocusedAsync();
        await visit.LooksRightAsync();
        await page.Locator(".form-problem a", new() { HasText = "Art der Organisation 1" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Art der Organisation 1")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_sent_its_progress_is_seen_and_its_rejected_row_is_corrected(bool scripts)
    {
        await using var visit = await browsers.OpenAsync(programme.Host, People.Adviser, new View(Scripts: scripts));
        var page = visit.Page;
        await page.GotoAsync("/networks/import");
        await page.GetByLabel("Datei", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "liste.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(Header + $"Browserbund {scripts};99999;;;\n"),
                }
            );
        await page.GetByLabel("Importieren", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Datei senden" }).ClickAsync();
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new Regex("/networks/imports/", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByLabel("Kreise").FillAsync("11000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Diese Zeilen senden" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tally")).ToContainTextAsync("1 mit Hinweisen importiert");
        await visit.LooksRightAsync();
    }

    [Fact]
    public async Task A_coordinator_confirms_their_profile_by_keyboard_alone()
    {
        await using var visit = await browsers.OpenAsync(programme.Host, People.Coordinator, new View("en"));
        var page = visit.Page;
        await page.GotoAsync("/networks");
        await page.WaitForURLAsync($"**/networks/{programme.NetworkId}");
        await visit.LooksRightAsync();
        await page.Locator("summary", new() { HasText = "Confirm the profile" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("The profile is confirmed as of today.")).ToBeVisibleAsync();
    }

    private async Task<System.Text.Json.Nodes.JsonNode> ImportAsync(string rows)
    {
        using var file = new StringContent(Header + rows, Encoding.UTF8, "text/csv");
        return (await programme.Host.As(People.Lead).Send(HttpMethod.Post, "/api/v1/networks/import", file))
            .Expect(HttpStatusCode.OK)
            .Json;
    }
}

using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>Evidence is uploaded and withdrawn on the partnership's page, and reminders are chosen, wide and narrow.</summary>
public sealed class KeepingDocuments(OfficeProgramme programme, Browsers browsers) : IClassFixture<OfficeProgramme>
{
    private const int TooLarge = (10 * 1024 * 1024) + 1;
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[3000]];

    private string Address => $"/partnerships/{programme.Berlin.PartnershipId}";

    [Theory]
    [InlineData(375, "dark", true)]
    [InlineData(1280, "light", true)]
    [InlineData(1280, "light", false)]
    public async Task Evidence_is_uploaded_found_at_its_measure_and_withdrawn(int width, string theme, bool scripts)
    {
        var title = $"Liste {width} {scripts}";
        await using var visit = await OpenAsync(new View("de", theme, width, scripts));
        var page = visit.Page;
        await page.GotoAsync(Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Nachweis hinzufügen für" }).First.ClickAsync();

        // What is wrong is said at the field, and what was typed stays.
        await page.GetByLabel("Datei").SetInputFilesAsync(File("liste.pdf", "MZ"u8.ToArray()));
        await page.GetByLabel("Titel").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Dokument hochladen" }).ClickAsync();
        await page.Locator(".form-problem").WaitForAsync();
        await LooksRightAsync(visit, scripts);
        Assert.Equal(title, await page.GetByLabel("Titel").InputValueAsync());

        await page.GetByLabel("Datei").SetInputFilesAsync(File("liste.pdf", Pdf));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dokument hochladen" }).ClickAsync();
        await page.GetByText("Das Dokument ist gespeichert.").WaitForAsync();
        var links = page.GetByRole(AriaRole.Link, new() { Name = $"{title} (PDF, 2 KB)" });
        Assert.Equal(2, await links.CountAsync());
        await LooksRightAsync(visit, scripts);

        var download = await page.RunAndWaitForDownloadAsync(() => links.Last.ClickAsync());
        Assert.Equal("liste.pdf", download.SuggestedFilename);
        Assert.Equal(Pdf, await System.IO.File.ReadAllBytesAsync(await download.PathAsync(), Api.Stop));

        var entry = page.Locator("#documents ~ ul > li", new() { HasText = title });
        await entry.Locator("summary", new() { HasText = "Zurückziehen" }).ClickAsync();
        await LooksRightAsync(visit, scripts);
        await entry.GetByRole(AriaRole.Button, new() { Name = "Zurückziehen" }).ClickAsync();
        await page.GetByText("Das Dokument ist zurückgezogen.").WaitForAsync();
        Assert.Equal(0, await links.CountAsync());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_sent_at_all()
    {
        await using var visit = await OpenAsync(new View());
        var page = visit.Page;
        await page.GotoAsync($"{Address}?proves={Programme.NetworkMeasure}#documents");
        await page.GetByLabel("Datei").SetInputFilesAsync(File("film.pdf", new byte[TooLarge]));
        await page.GetByRole(AriaRole.Alert).GetByText("Die Datei ist zu groß; höchstens 10 MB.").WaitForAsync();
        await page.GetByLabel("Titel").FillAsync("Film");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dokument hochladen" }).ClickAsync();
        Assert.Equal("file", await page.Locator(":focus").GetAttributeAsync("type"));
        Assert.Equal("Film", await page.GetByLabel("Titel").InputValueAsync());
        await visit.LooksRightAsync();

        await page.GetByLabel("Datei").SetInputFilesAsync(File("liste.pdf", Pdf));
        Assert.Equal(0, await page.GetByText("Die Datei ist zu groß").CountAsync());
    }

    [Theory]
    [InlineData(375)]
    [InlineData(1280)]
    public async Task Reminders_are_chosen(int width)
    {
        await using var visit = await OpenAsync(new View(Width: width));
        var page = visit.Page;
        await page.GotoAsync("/account/mails");
        await visit.LooksRightAsync();
        var seals = page.GetByLabel("Siegel, die bald enden");
        var isOn = await seals.IsCheckedAsync();
        await seals.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Auswahl speichern" }).ClickAsync();
        await page.GetByText("Ihre Auswahl ist gespeichert.").WaitForAsync();
        Assert.Equal(!isOn, await seals.IsCheckedAsync());
        await visit.LooksRightAsync();
    }

    private Task<Visit> OpenAsync(View view) => browsers.OpenAsync(programme.Host, People.Coordinator, view);

    /// <summary>Axe is a script.</summary>
    private static Task LooksRightAsync(Visit visit, bool scripts) =>
        scripts ? visit.LooksRightAsync() : Task.CompletedTask;

    private static FilePayload File(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = content,
        };
}

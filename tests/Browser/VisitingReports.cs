using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MiniExcelLibs;
using Schulterschluss.Browser.Support;
using Schulterschluss.Functional.Reporting;
using UglyToad.PdfPig;

namespace Schulterschluss.Browser;

/// <summary>Figures and reports, as those see them who write them, who release them, and for whom they are.</summary>
public sealed class VisitingReports(ReportingProgramme programme, Browsers browsers) : IClassFixture<ReportingProgramme>
{
    private const string FirstQuarter = "from=2017-01-01&to=2017-03-31";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task They_look_right_in_both_languages_light_and_dark_wide_and_narrow(int way)
    {
        var (draft, released) = await ReportsAsync();
        Person[] people = [People.Controller, People.Lead, People.Auditor, People.Controller, People.Lead];
        await using var visit = await browsers.OpenAsync(programme.Host, people[way], View.Pairwise[way]);
        foreach (
            var address in new[]
            {
                "/reports",
                $"/reports/{draft}",
                $"/reports/{released}",
                $"/reports/{released}/history",
                $"/reports/{released}/versions/1",
                $"/reports/{released}/versions/1?land=K4",
                $"/reports/{released}/versions/1/figures/K4",
                $"/reports/{released}/versions/1/figures/K7.network?counted=false",
                $"/reports/{released}/versions/1/figures/K19",
                $"/reports/{released}/versions/1/differences",
                $"/reports/{released}/versions/1/verification",
                "/figures",
                $"/figures?{FirstQuarter}&asOf=2017-07-01",
                $"/figures/K4?{FirstQuarter}",
                $"/figures/K19.actual?{FirstQuarter}&group=0835",
                "/figures/targets",
            }
        )
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('main details').forEach(details => (details.open = true))"
            );
            await visit.LooksRightAsync();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_ministry_reads_what_is_released_and_nothing_else(int way)
    {
        var (draft, released) = await ReportsAsync();
        await using var visit = await browsers.OpenAsync(programme.Host, People.Ministry, View.Pairwise[way]);
        var page = visit.Page;
        await page.GotoAsync("/desk");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/reports$", RegexOptions.None, Wait));
        await visit.LooksRightAsync();
        Assert.Equal(0, await page.Locator($"a[href='/reports/{draft}']").CountAsync());

        await page.Locator($"a[href='/reports/{released}']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/reports/{released}");
        await visit.LooksRightAsync();
        await page.Locator("a[href$='/versions/1']").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Zu Summary: Es sind 2 Partnerschaften aktiv.")).ToBeVisibleAsync();
        await visit.LooksRightAsync();
        await AssertFilesSayAsync(page, "2");
        await page.Locator("a[href$='/figures/K4']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".score__figure")).ToHaveTextAsync("2");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Invented network");
        await visit.LooksRightAsync();
        await page.GotoAsync($"/reports/{released}/versions/1/figures/K19");
        Assert.Equal(0, await page.GetByText("Beispiel GmbH").CountAsync());
        await visit.LooksRightAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_is_written_released_by_another_submitted_followed_up_and_released_again(bool scripts)
    {
        // Half a year and a quarter: each way has a report of its own.
        var name = scripts ? "Quartalsbericht 2. Quartal 2017" : "Halbjahres-Sachbericht 1. Halbjahr 2017";
        await using var controller = await browsers.OpenAsync(
            programme.Host,
            People.Controller,
            new View(Scripts: scripts)
        );
        await controller.Page.GotoAsync("/reports");
        await controller
            .Page.GetByRole(AriaRole.Row, new() { Name = name })
            .GetByRole(AriaRole.Button, new() { Name = "Bericht beginnen" })
            .ClickAsync();
        await Assertions
            .Expect(controller.Page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 }))
            .ToBeVisibleAsync();
        var report = new Uri(controller.Page.Url).AbsolutePath;

        await WriteAsync(controller.Page, "Es sind {K99} Partnerschaften aktiv.");
        await Assertions.Expect(controller.Page.Locator(".form-problem")).ToContainTextAsync("K99");
        await controller.LooksRightAsync();
        await WriteAsync(controller.Page, "Es sind {K4} Partnerschaften aktiv.");
        await Assertions.Expect(controller.Page.GetByText("Der Text ist gespeichert.")).ToBeVisibleAsync();
        Assert.Equal(0, await controller.Page.GetByText("Freigeben und einfrieren").CountAsync());

        await using var lead = await browsers.OpenAsync(programme.Host, People.Lead, new View(Scripts: scripts));
        await lead.Page.GotoAsync("/desk");
        await lead.Page.GetByRole(AriaRole.Link, new() { Name = $"Freigeben: {name}" }).ClickAsync();
        await ReleaseAsync(lead.Page, report);
        await Assertions.Expect(lead.Page.GetByText("Fassung 1 lesen")).ToBeVisibleAsync();
        await lead.LooksRightAsync();

        await controller.Page.GotoAsync(report);
        await ActAsync(controller.Page, "Einreichung vermerken");
        await Assertions.Expect(controller.Page.GetByText("Der Tag der Einreichung ist vermerkt.")).ToBeVisibleAsync();
        await controller.Page.Locator("summary", new() { HasText = "Nachforderung vermerken" }).ClickAsync();
        await controller.Page.GetByLabel("Was das Ministerium wissen möchte").FillAsync("Bitte die Gründe nennen.");
        await controller.Page.GetByRole(AriaRole.Button, new() { Name = "Nachforderung vermerken" }).ClickAsync();
        await Assertions.Expect(controller.Page.GetByText("Das Ministerium fordert nach")).ToBeVisibleAsync();
        await controller.LooksRightAsync();

        await programme.RecordVoucherAsync("2017-06-20", "Nachzügler AG", 250, "0835", $"N-{scripts}");
        await WriteAsync(controller.Page, "Es sind {K4} Partnerschaften aktiv, aus guten Gründen.");
        await Assertions.Expect(controller.Page.GetByText("Der Text ist gespeichert.")).ToBeVisibleAsync();
        await lead.Page.GotoAsync(report);
        await ReleaseAsync(lead.Page, report);
        await lead.Page.GetByRole(AriaRole.Link, new() { Name = "Was sich gegenüber der Fassung davor" }).ClickAsync();
        await Assertions.Expect(lead.Page.GetByText($"N-{scripts}").First).ToBeVisibleAsync();
        await lead.LooksRightAsync();

        // The ministry reads the same of both versions, without the record behind it.
        await using var ministry = await browsers.OpenAsync(
            programme.Host,
            People.Ministry,
            new View(Scripts: scripts)
        );
        await ministry.Page.GotoAsync($"{report}/versions/2");
        await ministry
            .Page.GetByRole(AriaRole.Link, new() { Name = "Was sich gegenüber der Fassung davor" })
            .ClickAsync();
        await Assertions.Expect(ministry.Page.GetByText("K19.actual").First).ToBeVisibleAsync();
        Assert.Equal(0, await ministry.Page.GetByText($"N-{scripts}").CountAsync());
        await ministry.LooksRightAsync();
    }

    [Fact]
    public async Task Whoever_has_written_is_told_why_they_cannot_release()
    {
        var path = await programme.DraftAsync("QuarterlyStatus", "2017-07-01", "2017-09-30");
        var lead = programme.Host.As(People.Lead);
        var read = await lead.Get(path);
        var texts = read.Json["texts"]!.DeepClone();
        texts["Summary"] = "Von der Leitung.";
        (await lead.Post($"{path}/write", read.ETag, new { texts })).Expect(System.Net.HttpStatusCode.NoContent);
        await using var visit = await browsers.OpenAsync(programme.Host, People.Lead, new View());
        await visit.Page.GotoAsync(path.Replace("/api/v1", "", StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.GetByText("Sie haben an dieser Fassung geschrieben.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("ab 01.10.2017")).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.GetByText("Freigeben und einfrieren").CountAsync());
    }

    [Fact]
    public async Task A_target_is_set_in_percent()
    {
        await using var visit = await browsers.OpenAsync(programme.Host, People.Controller, new View(Width: 375));
        var page = visit.Page;
        await page.GotoAsync("/figures/targets");
        await page.Locator("summary", new() { HasText = "Ziel setzen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ziel setzen" }).ClickAsync();
        await Assertions.Expect(page.Locator(".form-problem")).ToBeVisibleAsync();
        await visit.LooksRightAsync();
        await page.GetByLabel("Kennzahl").SelectOptionAsync("K2");
        await page.GetByLabel("Zeitraum").SelectOptionAsync("2018");
        await page.GetByLabel("Ziel", new() { Exact = true }).FillAsync("82,5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ziel setzen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("82,5 %")).ToBeVisibleAsync();
        await visit.LooksRightAsync();
    }

    /// <summary>Downloads both by a click, and finds the figure of the page in each.</summary>
    private static async Task AssertFilesSayAsync(IPage page, string partnerships)
    {
        using var pdf = PdfDocument.Open(await DownloadAsync(page, "report.pdf"));
        Assert.Contains(
            $"Es sind {partnerships} Partnerschaften aktiv.",
            string.Concat(pdf.GetPages().Select(each => each.Text)),
            StringComparison.Ordinal
        );
        using var workbook = new MemoryStream(await DownloadAsync(page, "report.xlsx"));
        var row = (await workbook.QueryAsync(useHeaderRow: true, sheetName: "Kennzahlen"))
            .Cast<IDictionary<string, object?>>()
            .Single(row => (string?)row["Kennzahl"] == "K4");
        Assert.Equal(partnerships, Convert.ToString(row["Wert"], CultureInfo.InvariantCulture));
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string file)
    {
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator($"a[href$='/{file}']").First.ClickAsync()
        );
        return await File.ReadAllBytesAsync((await download.PathAsync())!, Api.Stop);
    }

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    private static async Task WriteAsync(IPage page, string text)
    {
        foreach (var field in await page.Locator("textarea[name*='Texts']").AllAsync())
        {
            await field.FillAsync(text);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Text speichern" }).ClickAsync();
    }

    private static async Task ActAsync(IPage page, string act)
    {
        await page.Locator("summary", new() { HasText = act }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
    }

    /// <summary>It leads by way of its progress back to the report.</summary>
    private static async Task ReleaseAsync(IPage page, string report)
    {
        await ActAsync(page, "Freigeben und einfrieren");
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new Regex($"{report}$", RegexOptions.None, Wait), new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".badges").GetByText("Freigegeben")).ToBeVisibleAsync();
    }

    /// <summary>The one on the first quarter is released; that on the year is being written. Made once.</summary>
    private async Task<(Guid Draft, Guid Released)> ReportsAsync()
    {
        var reports = (await programme.Host.As(People.Controller).Get("/api/v1/reports")).Json.AsArray();
        Guid? Of(string type, string from) =>
            (Guid?)reports.Single(r => (string?)r!["type"] == type && (string?)r["period"]!["from"] == from)!["id"];
        return (
            Of("InterimProof", "2017-01-01")
                ?? IdOf(await programme.DraftAsync("InterimProof", "2017-01-01", "2017-12-31")),
            Of("QuarterlyStatus", "2017-01-01")
                ?? IdOf(await programme.ReleaseAsync("QuarterlyStatus", "2017-01-01", "2017-03-31"))
        );
    }

    private static Guid IdOf(string path) => Guid.Parse(path.Split('/')[^1]);
}

using System.Net;
using System.Text;
using Schulterschluss.Functional.Networks.Import;
using Schulterschluss.Functional.Support;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Networks.Pages;

public sealed class ImportingFromAPage(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Header = "Name;Kreise;Handlungsfelder;Website;Partner;Bemerkung\n";
    private const string Partners = "Kammer A (Kammer)|Agentur B (Arbeitsagentur)|Schule C (Bildung)";

    [Fact]
    public async Task A_file_is_checked_then_imported_and_its_rejected_rows_are_corrected_in_place()
    {
        using var web = await host.SignInAsync(People.Adviser);
        await SendAsync(
            web,
            Header
                + $"Importbund Nord;01001;Berufliche Ausbildung;https://n.example.org;{Partners};x\n"
                + $"Importbund Süd;99999;Unsinn;https://s.example.org;{Partners};=1+1\n"
        );
        await UntilReportAsync(web);
        Assert.Contains("Die Datei wurde nur geprüft", web.Text, StringComparison.Ordinal);
        Assert.Empty(await host.As(People.Adviser).NamesAsync("q=Importbund&state=Draft"));

        await web.Submit("import");
        await UntilReportAsync(web);
        Assert.Equal(["Importbund Nord"], await host.As(People.Adviser).NamesAsync("q=Importbund&state=Draft"));
        var wrong = web.Page.QuerySelectorAll("[aria-invalid=true]").Select(cell => cell.GetAttribute("value"));
        Assert.Equal(["99999", "Unsinn"], wrong);
        var csv = web.Page.QuerySelector("a[download]")!.GetAttribute("href")!;

        var first = web.Path;
        await web.Submit("correct", ("Rows[0].Cells[1]", "09162"));
        Assert.NotEqual(first, web.Path);
        Assert.Single(web.Page.QuerySelectorAll("[aria-invalid=true]"));
        await web.Submit("correct", ("Rows[0].Cells[2]", "Berufliche Ausbildung"));
        Assert.Contains("1 importiert", web.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await host.As(People.Adviser).NamesAsync("q=Importbund&state=Draft")).Count);

        await web.Get(csv);
        var file = await web.Answer!.Content.ReadAsStringAsync(Api.Stop);
        Assert.Contains("Importbund Süd;99999;Unsinn", file, StringComparison.Ordinal);
        Assert.Contains(";'=1+1;", file, StringComparison.Ordinal);
        var again = await host.As(People.Adviser).Take(Files.Body(file), "?dryRun=true");
        Assert.Equal((1, 1), (again.Rows, again.Rejected));
    }

    [Fact]
    public async Task A_row_that_is_left_out_is_not_sent()
    {
        using var web = await host.SignInAsync(People.Adviser);
        await SendAsync(web, Header + ";99999;;;;\nAuslassbund;99999;;;;\n", "import");
        await UntilReportAsync(web);
        await web.Submit("correct", ("Rows[0].LeaveOut", "true"), ("Rows[1].Cells[1]", "11000"));
        Assert.Contains("Zeilen 1", web.Text, StringComparison.Ordinal);
        Assert.Equal(["Auslassbund"], await host.As(People.Adviser).NamesAsync("q=Auslassbund&state=Draft"));
    }

    [Fact]
    public async Task A_broken_file_changes_nothing_and_says_why()
    {
        using var web = await host.SignInAsync(People.Lead);
        await SendAsync(web, "Kreise;Sitz\n11000;Berlin\n");
        await UntilAsync(web, () => web.Text.Contains("Die Datei konnte nicht", StringComparison.Ordinal));
        Assert.Contains("Die Spalte Name fehlt", web.Text, StringComparison.Ordinal);

        await web.Get("/networks/import");
        await SendAsync(web, file: null);
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.NotNull(web.Page.QuerySelector("#import-file-error"));
    }

    [Fact]
    public async Task What_text_no_database_keeps_is_kept_readable()
    {
        using var web = await host.SignInAsync(People.Lead);
        await SendAsync(web, Header + "Steuer\u0001bund;11000;;;;\n");
        await UntilReportAsync(web);
        Assert.Contains("Steuer\uFFFDbund", web.Fields("correct")["Rows[0].Cells[0]"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_looks_at_the_progress_of_anothers_file()
    {
        using var web = await host.SignInAsync(People.Adviser);
        // So many rows that it is still at work when its page is shown.
        await SendAsync(web, Header + string.Concat(Enumerable.Range(0, 3000).Select(i => $"Bund {i};11000;;;;\n")));
        var progress = web.Answer!.RequestMessage!.RequestUri!.AbsolutePath;
        using var other = await host.SignInAsync(People.SecondLead);
        await other.Get(progress);
        Assert.Contains("nicht mehr bekannt", other.Text, StringComparison.Ordinal);
    }

    private async Task SendAsync(Web web, string? file, string mode = "check")
    {
        await web.Get("/networks/import");
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in web.Fields("import"))
        {
            var field = name.StartsWith('_') ? name : $"Input.{name}";
            form.Add(new StringContent(name == "Mode" ? mode : value), field);
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Input.File", "liste.csv");
        }

        await web.Send(new(HttpMethod.Post, new Uri(host.Address, "/networks/import")) { Content = form });
    }

    private static Task UntilReportAsync(Web web) =>
        UntilAsync(web, () => web.Path.StartsWith("/networks/imports/", StringComparison.Ordinal));

    /// <summary>Looks again, as a browser without scripts does, until the import has come to its end.</summary>
    private static async Task UntilAsync(Web web, Func<bool> done)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Api.Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!done())
        {
            patience.Token.ThrowIfCancellationRequested();
            await web.Get(web.Path);
        }
    }
}

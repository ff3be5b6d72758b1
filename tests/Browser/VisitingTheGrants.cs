using System.Net;
using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>The pages about grants and their vouchers; all figures are invented.</summary>
public sealed class VisitingTheGrants(ProductHost host, Browsers browsers) : IClassFixture<ProductHost>
{
    private const string Grants = "/api/v1/grants";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task They_look_right_in_both_languages_light_and_dark_wide_and_narrow(int way)
    {
        var grant = await AwardAsync($"INV-VISIT-{way}");
        var booked = await BookAsync(grant, "R-1", 11_750m, "2025-03-14", "0846");
        await BookAsync(grant, "R-2", 36_500m, "2025-04-14", "0835");
        var waiting = await BookAsync(grant, "R-3", 99.90m, "2024-12-30", "0835", "Paid in advance");
        await DrawAsync(grant);
        var (report, rejected) = await ImportAsync(grant);
        string[] addresses =
        [
            "/grants",
            "/grants/new",
            "/grants/approvals",
            $"/grants/{grant}",
            $"/grants/{grant}/amend",
            $"/grants/{grant}/history",
            $"/grants/{grant}/vouchers",
            $"/grants/{grant}/vouchers?status=Cancelled",
            $"/grants/{grant}/vouchers/new",
            $"/grants/{grant}/import",
            $"/grants/{grant}/import/{Guid.CreateVersion7()}",
            $"/grants/{grant}/imports",
            $"/grants/{grant}/imports/{report}",
            $"/grants/{grant}/imports/{rejected}",
            $"/grants/vouchers/{booked}",
            $"/grants/vouchers/{booked}/correct",
            $"/grants/vouchers/{booked}/history",
            $"/grants/vouchers/{waiting}",
            "/search?q=INV-VISIT",
        ];
        await using var visit = await browsers.OpenAsync(host, People.Lead, View.Pairwise[way]);
        foreach (var address in addresses)
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
            await visit.LooksRightAsync();
        }
    }

    [Fact]
    public async Task A_doubtful_voucher_waits_until_a_second_person_approves_it()
    {
        var grant = await AwardAsync("INV-STORY");
        await using var clerk = await browsers.OpenAsync(host, People.Controller, new View());
        await clerk.Page.GotoAsync($"/grants/{grant}");
        await clerk.Page.GetByRole(AriaRole.Link, new() { Name = "Beleg erfassen" }).ClickAsync();
        await clerk.Page.GetByLabel("Tag der Zahlung").FillAsync("2024-12-30");
        await clerk.Page.GetByLabel("Betrag in Euro").FillAsync("1234,56");
        await clerk.Page.GetByLabel("Position").SelectOptionAsync("0835");
        await clerk.Page.GetByLabel("Empfänger oder Einzahler").FillAsync("Erfundene Druckerei");
        await clerk.Page.GetByLabel("Grund").FillAsync("Broschüren");
        await clerk.Page.GetByLabel("Belegnummer").FillAsync("R-2024-99");
        await SaveAsync(clerk);
        // Refused with the reason at the field that helps; what was typed stays.
        await clerk.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await clerk.LooksRightAsync();
        await clerk.Page.GetByLabel("Begründung einer Ausnahme").FillAsync("Vorzeitiger Beginn, erfunden");
        await SaveAsync(clerk);
        await clerk.Page.GetByRole(AriaRole.Heading, new() { Name = "Beleg R-2024-99" }).WaitForAsync();
        await clerk.Page.GetByText("Wartet auf Freigabe").WaitForAsync();
        await clerk.LooksRightAsync();
        Assert.Equal(0, await clerk.Page.GetByText("Freigeben", new() { Exact = true }).CountAsync());

        await using var lead = await browsers.OpenAsync(host, People.Lead, new View(Width: 375));
        await lead.Page.GotoAsync("/desk");
        await lead.Page.GetByText("Broschüren").WaitForAsync();
        await lead
            .Page.GetByRole(AriaRole.Link, new() { Name = "Über einen zweifelhaften Beleg entscheiden" })
            .First.ClickAsync();
        await lead.Page.GetByRole(AriaRole.Heading, new() { Name = "Beleg R-2024-99" }).WaitForAsync();
        await lead.Page.Locator("summary", new() { HasText = "Freigeben" }).ClickAsync();
        await lead.LooksRightAsync();
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Freigeben" }).ClickAsync();
        await lead.Page.GetByText("Der Beleg ist freigegeben.").WaitForAsync();
        await lead.Page.GetByText("Gebucht").WaitForAsync();
        await lead.LooksRightAsync();

        await clerk.Page.GotoAsync($"/grants/{grant}");
        await clerk.Page.GetByText("1.234,56").First.WaitForAsync();
    }

    private static Task SaveAsync(Visit visit) =>
        visit.Page.GetByRole(AriaRole.Button, new() { Name = "Erfassen", Exact = true }).ClickAsync();

    private async Task<Guid> AwardAsync(string number)
    {
        object Line(string line, string title, string kind, decimal planned) =>
            new
            {
                number = line,
                title,
                kind,
                planned,
            };
        var notice = new
        {
            noticeNumber = number,
            title = "Programmbüro (erfunden)",
            from = "2025-01-01",
            to = "2027-12-31",
            amount = 85_000m,
            lines = new[]
            {
                Line("0812", "Beschäftigte E12–E15", "Expenditure", 60_000m),
                Line("0835", "Vergabe von Aufträgen", "Expenditure", 30_000m),
                Line("0846", "Dienstreisen", "Expenditure", 10_000m),
                Line("EM", "Eigenmittel", "Income", 10_000m),
            },
        };
        return (await host.As(People.Lead).Create(Grants, notice)).Expect(HttpStatusCode.Created).Id;
    }

    private async Task<Guid> BookAsync(
        Guid grantId,
        string documentRef,
        decimal amount,
        string date,
        string line,
        string? overrideReason = null
    )
    {
        var receipt = new
        {
            grantId,
            date,
            payee = "Erfundene Firma",
            reason = "Erfundener Grund",
            amount,
            line,
            direction = "Out",
            documentRef,
            overrideReason,
        };
        return (await host.As(People.Controller).Create($"{Grants}/vouchers", receipt))
            .Expect(HttpStatusCode.Created)
            .Id;
    }

    private async Task DrawAsync(Guid grant)
    {
        var office = host.As(People.Controller);
        foreach (var (on, amount) in new[] { ("2025-02-01", 40_000m), ("2025-06-01", 30_000m) })
        {
            var etag = (await office.Get($"{Grants}/{grant}")).ETag;
            (await office.Post($"{Grants}/{grant}/drawdowns", etag, new { on, amount })).Expect(
                HttpStatusCode.NoContent
            );
        }
    }

    private async Task<(Guid Report, Guid Rejected)> ImportAsync(Guid grant)
    {
        const string header = "Tag;Empfänger;Grund;Betrag;Position;Belegnummer\n";
        return (
            await SendAsync(grant, header + "2025-05-01;Erfundene Bahn;Fahrt;12,50;846;I-1\n"),
            await SendAsync(grant, header + "01.05.25;Erfundene Bahn;Fahrt;1.234;0846;I-2\n")
        );
    }

    private async Task<Guid> SendAsync(Guid grant, string file)
    {
        using var body = new StringContent(file, System.Text.Encoding.UTF8, "text/csv");
        return (await host.As(People.Controller).Send(HttpMethod.Post, $"{Grants}/{grant}/import", body))
            .Expect(HttpStatusCode.OK)
            .Id;
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using Schulterschluss.Functional.Networks.Import;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Grants;

public sealed class ImportingVouchers(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Header = "Tag;Empfänger/Einzahler;Grund;Betrag;Position;Belegnummer";
    private Api Office => host.As(People.Controller);

    [Fact]
    public async Task Every_row_gets_its_outcome_and_a_second_time_nothing_changes()
    {
        var grant = await Office.AwardAsync();
        var file = $"""
            {Header}
            14.03.2025;Druckerei;Broschüren;1.234,56;0835;R-1
            2025-03-15;Druckerei;Plakate;1234.56;0835 Vergabe;R-2
            16.03.2025;Stiftung;Zuschuss;2.000;E1;R-3
            16.03.2025;Stiftung;Zuschuss;2.000,00 €;E1;R-3
            17.03.25;Bahn;Fahrt;12,50;0846;R-4
            17.03.2025;Bahn;Fahrt;12,50;846;R-5
            31.12.2024;Bahn;Fahrt;12,50;0846;R-6
            18.03.2025;Bahn;Fahrt;zwölf;0846;R-7
            18.03.2025;Bahn;Fahrt;12,50;9999;R-8
            18.03.2025;;Fahrt;12,50;0846;R-9
            2027-01-01;Bahn;Fahrt;12,50;0846;R-10
            14.03.2025;DRUCKEREI;Etwas anderes;1234,56;0846;r-1
            """;
        var dry = await TakeAsync(grant, file, "?dryRun=true");
        Assert.Equal(0, (await Office.BalanceAsync(grant)).Spent);
        var report = await TakeAsync(grant, file);

        Assert.Equal(dry.Results, report.Results);
        Assert.Equal((3, 1, 8, 0), (report.Imported, report.WithWarnings, report.Rejected, report.Unchanged));
        Assert.Equal(
            [
                (2, null),
                (3, null),
                (4, "import.ambiguous-amount"),
                (5, null),
                (6, "import.ambiguous-date"),
                (7, "import.leading-zero-lost"),
                (8, "voucher.out-of-period"),
                (9, "import.no-amount"),
                (10, "voucher.no-such-line"),
                (11, "not-empty"),
                (12, "import.future-date"),
                (13, "import.repeated"),
            ],
            report.Results.Select(result => (result.Row, result.Code))
        );
        var balance = await Office.BalanceAsync(grant);
        Assert.Equal((2_481.62m, 2_000m), (balance.Spent, balance.Received));
        Assert.Equal([2, 3, 5, 7], report.Vouchers.Select(v => v.Row));

        var again = await TakeAsync(grant, file);
        Assert.Equal((0, 0, 8, 4), (again.Imported, again.WithWarnings, again.Rejected, again.Unchanged));
        Assert.Equal(report.Vouchers, again.Vouchers);
        Assert.Equal(balance.Spent, (await Office.BalanceAsync(grant)).Spent);
    }

    [Fact]
    public async Task A_duplicate_is_rejected_and_named()
    {
        var grant = await Office.AwardAsync();
        var known = await Office.BookAsync(Money.Receipt(grant, "R-1"));
        var report = await TakeAsync(grant, $"{Header}\n2025-03-14;Invented printers;Other words;1190,50;0835;R-1\n");
        var result = Assert.Single(report.Results);
        Assert.Equal(("rejected", "voucher.duplicate"), (result.Outcome, result.Code));
        Assert.Contains(known.ToString(), result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", Files.Csv)]
    [InlineData("xlsx", Files.Xlsx)]
    public async Task What_was_exported_comes_back_unchanged(string format, string type)
    {
        var grant = await Office.AwardAsync();
        await Office.BookAsync(Money.Receipt(grant, "=R-1", amount: -12.5m));
        await Office.BookAsync(Money.Receipt(grant, "R-2", line: "E1"));
        var cancelled = Money.VoucherPath(await Office.BookAsync(Money.Receipt(grant, "R-3")));
        await Office.Post($"{cancelled}/cancel", (await Office.Get(cancelled)).ETag, new { reason = "wrong" });

        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", People.Controller.Key);
        using var answer = await http.GetAsync(
            new Uri(host.Address, $"{Money.Vouchers}/export?grant={grant}&format={format}"),
            Api.Stop
        );
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var file = await answer.Content.ReadAsByteArrayAsync(Api.Stop);

        var report = await TakeAsync(grant, Files.Body(file, type));
        Assert.Equal((0, 0, 0, 3), (report.Imported, report.WithWarnings, report.Rejected, report.Unchanged));
        Assert.Equal(1_190.50m, (await Office.BalanceAsync(grant)).Received);
    }

    [Fact]
    public async Task A_row_with_an_id_corrects_nothing()
    {
        var grant = await Office.AwardAsync();
        var id = await Office.BookAsync(Money.Receipt(grant, "R-1"));
        var report = await TakeAsync(
            grant,
            $"{Header};Id\n2025-03-14;Invented printers;Brochures;1,00;0835;R-1;{id}\n2025-03-14;P;B;2,00;0835;R-2;{Guid.CreateVersion7()}\n"
        );
        Assert.Equal(["import.voucher-differs", "import.no-id"], report.Results.Select(r => r.Code));
    }

    [Fact]
    public async Task A_workbook_may_hold_days_and_amounts_as_numbers()
    {
        var grant = await Office.AwardAsync();
        var workbook = Workbook.Of(
            [.. Header.Split(';').Append("Art").Select(Workbook.Text)],
            [
                Workbook.Day(45_730),
                Workbook.Text("Bahn"),
                Workbook.Text("Fahrt"),
                Workbook.Number("12.5"),
                Workbook.Number("846"),
                Workbook.Number("17"),
                Workbook.Text("Ausgabe"),
            ],
            [
                Workbook.Text("14.03.2025"),
                Workbook.Text("Bahn"),
                Workbook.Text("Fahrt"),
                Workbook.Text("1.012,50"),
                Workbook.Text("0846"),
                Workbook.Text("18"),
                Workbook.Text("Einnahme"),
            ]
        );
        var report = await TakeAsync(grant, Files.Body(workbook, Files.Xlsx));
        Assert.Equal(["import.leading-zero-lost", "voucher.wrong-direction"], report.Results.Select(r => r.Code));
        var row = (await Office.Get($"{Money.Vouchers}?grant={grant}")).Json["items"]![0]!;
        Assert.Equal(
            ("2025-03-14", 12.5m, "0846", "17"),
            (
                (string?)row["date"],
                row["amount"]!.GetValue<decimal>(),
                (string?)row["line"],
                (string?)row["documentRef"]
            )
        );
    }

    [Fact]
    public async Task Rejected_rows_are_kept_and_can_be_downloaded()
    {
        var grant = await Office.AwardAsync();
        var report = await TakeAsync(grant, $"{Header}\n2025-03-14;Bahn;Fahrt;zwölf;0846;R-1\n");
        var rejected = (await Office.Get($"{Money.Grants}/imports/{report.Id}/rejected")).Expect(HttpStatusCode.OK);
        Assert.Contains("zwölf", rejected.Body, StringComparison.Ordinal);
        Assert.Contains("Abweisung", rejected.Body, StringComparison.Ordinal);
        var kept = (await Office.Get($"{Money.Grants}/imports/{report.Id}")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal((1, "Invented controller"), ((int?)kept["rejected"], (string?)kept["byName"]));
        var list = (await Office.Get($"{Money.PathOf(grant)}/imports")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(report.Id, Assert.Single(list["items"]!.AsArray())!["id"]!.GetValue<Guid>());
    }

    [Theory]
    [InlineData("", "import.empty")]
    [InlineData("a;b\n1;2\n", "import.no-header")]
    [InlineData("Tag;Betrag\n1;2\n", "import.column-missing")]
    [InlineData("Tag;Tag\n1;2\n", "import.column-repeated")]
    public async Task A_file_that_holds_no_vouchers_is_refused(string file, string code)
    {
        var grant = await Office.AwardAsync();
        (await SendAsync(grant, Files.Body(file))).ExpectProblem(HttpStatusCode.BadRequest, code);
        (await SendAsync(Guid.CreateVersion7(), Files.Body(file))).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_file_sent_at_once_is_booked_once()
    {
        var grant = await Office.AwardAsync();
        var file = Rows(40);
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TakeAsync(grant, file)));
        Assert.Equal([0, 40, 40, 40], reports.Select(report => report.Unchanged).Order());
        Assert.Equal(4_000m, (await Office.BalanceAsync(grant)).Spent);
    }

    [Fact]
    public async Task Twenty_thousand_rows_come_in_and_again_unchanged()
    {
        var grant = await Office.AwardAsync();
        var file = Rows(20_000);
        Assert.Equal(20_000, (await TakeAsync(grant, file)).Imported);
        Assert.Equal(20_000, (await TakeAsync(grant, file)).Unchanged);
        Assert.Equal(2_000_000m, (await Office.BalanceAsync(grant)).Spent);
    }

    private static string Rows(int count)
    {
        var rows = new StringBuilder($"{Header}\n");
        for (var i = 1; i <= count; i++)
        {
            rows.Append(
                CultureInfo.InvariantCulture,
                $"2025-{(i % 12) + 1:D2}-{(i % 28) + 1:D2};Erfundene Firma;Posten {i};100,00;0812;B-{i}\n"
            );
        }

        return rows.ToString();
    }

    private Task<Answer> SendAsync(Guid grant, HttpContent file, string query = "") =>
        Office.Send(HttpMethod.Post, $"{Money.PathOf(grant)}/import{query}", file);

    private async Task<VoucherReport> TakeAsync(Guid grant, HttpContent file, string query = "") =>
        (await SendAsync(grant, file, query)).Expect(HttpStatusCode.OK).Read<VoucherReport>();

    private Task<VoucherReport> TakeAsync(Guid grant, string file, string query = "") =>
        TakeAsync(grant, Files.Body(file), query);
}

/// <summary>A report as a caller reads it.</summary>
internal sealed record VoucherReport(
    Guid Id,
    int Imported,
    int WithWarnings,
    int Rejected,
    int Unchanged,
    IReadOnlyList<Result> Results,
    IReadOnlyList<Entry> Vouchers
);

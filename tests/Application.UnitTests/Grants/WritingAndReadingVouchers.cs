using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Grants;
using Schulterschluss.Application.Grants.Export;
using Schulterschluss.Application.Grants.Files;
using Schulterschluss.Application.Imports;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Infrastructure.Tables;

namespace Schulterschluss.Application.UnitTests.Grants;

/// <summary>Whatever a voucher may hold, a file brings it back.</summary>
public sealed class WritingAndReadingVouchers
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly GrantContent Grant = new(
        "INV-1",
        "Invented",
        new(new(2025, 1, 1), new(2027, 12, 31)),
        1,
        [new("0835", "A", LineKind.Expenditure, 1), new("EM", "B", LineKind.Income, 1)],
        GrantRules.Usual
    );

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Xlsx)]
    public async Task Gives_the_vouchers_back(TableFormat format)
    {
        VoucherRow[] vouchers =
        [
            Row("=1+1", "-Rabatt;\"Sonder\"", -1_234.5m, "0835", VoucherDirection.Out),
            Row("'17", "Überweisung\nzweite Zeile", 0.05m, "EM", VoucherDirection.In),
            Row("000123", "@work, 2026-01-01", 999_999_999.99m, "0835", VoucherDirection.Out) with
            {
                ServiceId = Guid.CreateVersion7(),
            },
        ];
        using var stream = new MemoryStream();
        await new TableWriter().WriteAsync(
            format,
            stream,
            VoucherTable.Title,
            VoucherTable.Of(vouchers.ToAsyncEnumerable()),
            TestContext.Current.CancellationToken
        );
        stream.Position = 0;
        var file = await new TableReader().ReadAsync(
            stream,
            format == TableFormat.Csv ? "text/csv" : XlsxTable.MediaType,
            VoucherColumn.Table,
            TestContext.Current.CancellationToken
        );

        var layout = TableLayout.Of(file.Rows, VoucherColumn.Table);
        var rows = file
            .Rows.Skip(1)
            .Select(row => Application.Grants.Import.VoucherRow.Of(layout, row, Grant, Today))
            .ToList();
        Assert.All(rows, row => Assert.Empty(row.Findings));
        Assert.Equal(vouchers.Select(v => v.Id), rows.Select(row => row.Id!.Value));
        Assert.Equal(
            vouchers.Select(v => new VoucherContent(
                v.Date,
                v.Payee,
                v.Reason,
                v.Amount,
                v.Line,
                v.Direction,
                v.DocumentRef,
                v.ServiceId
            )),
            rows.Select(row => row.Read.ToContent())
        );
    }

    [Theory]
    [InlineData("0835", "0835", null)]
    [InlineData("0835 Vergabe", "0835", null)]
    [InlineData("835", "0835", "import.leading-zero-lost")]
    [InlineData("9999", "9999", null)]
    [InlineData("", "", null)]
    public void A_line_is_found_by_what_people_write(string cell, string line, string? finding)
    {
        var row = Read(("Position", cell));
        Assert.Equal(line, row.Read.Line);
        Assert.Equal(finding, row.Findings.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("EM", "", VoucherDirection.In)]
    [InlineData("0835", "", VoucherDirection.Out)]
    [InlineData("0835", "einnahme", VoucherDirection.In)]
    [InlineData("0835", "A", VoucherDirection.Out)]
    public void Where_the_file_does_not_say_the_direction_the_line_does(
        string line,
        string cell,
        VoucherDirection direction
    ) => Assert.Equal(direction, Read(("Position", line), ("Art", cell)).Read.Direction);

    [Theory]
    [InlineData("Tag", "01.02.25", "import.ambiguous-date")]
    [InlineData("Tag", "31.02.2025", "import.no-date")]
    [InlineData("Tag", "25.11.2026", "import.future-date")]
    [InlineData("Betrag", "1.234", "import.ambiguous-amount")]
    [InlineData("Art", "Umbuchung", "import.no-direction")]
    [InlineData("Dienstleistung", "17", "import.no-id")]
    public void What_cannot_be_understood_is_said(string column, string cell, string code)
    {
        var finding = Assert.Single(Read((column, cell)).Findings);
        Assert.Equal((column, code), (finding.Column!.Header, finding.Code));
    }

    [Fact]
    public void Headers_may_be_those_of_others()
    {
        var table = VoucherColumn.Table;
        Assert.Same(VoucherColumn.Payee, table.Find("empfaenger"));
        Assert.Same(VoucherColumn.DocumentRef, table.Find("Beleg-Nr."));
        Assert.Same(VoucherColumn.Amount, table.Find("EINZELBETRAG"));
        Assert.Null(table.Find("Kostenstelle"));
    }

    private static Application.Grants.Import.VoucherRow Read(params (string Header, string Cell)[] cells)
    {
        // What is required and not asked for stands there empty.
        var all = VoucherColumn
            .Table.Required.Select(column => (column.Header, Cell: ""))
            .Where(column => cells.All(cell => cell.Header != column.Header))
            .Concat(cells)
            .ToList();
        TableRow[] rows = [new(1, [.. all.Select(c => c.Header)]), new(2, [.. all.Select(c => c.Cell)])];
        var layout = TableLayout.Of(rows, VoucherColumn.Table);
        return Application.Grants.Import.VoucherRow.Of(layout, rows[1], Grant, Today);
    }

    private static VoucherRow Row(
        string documentRef,
        string reason,
        decimal amount,
        string line,
        VoucherDirection direction
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Date = new(2025, 3, 14),
            Payee = "Erfundene Firma",
            Reason = reason,
            Amount = amount,
            Line = line,
            Direction = direction,
            DocumentRef = documentRef,
        };
}

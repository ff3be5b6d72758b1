using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using Schulterschluss.Functional.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Schulterschluss.Functional.Reporting;

/// <summary>Whatever file somebody opens, every figure in it is the one of the report.</summary>
public sealed class ReadingTheFiles(ReportingProgramme programme) : IClassFixture<ReportingProgramme>
{
    [Fact]
    public async Task A_spreadsheet_and_both_kinds_of_csv_and_the_pdf_give_back_every_figure()
    {
        var path = await programme.ReleaseAsync("QuarterlyStatus", "2017-01-01", "2017-03-31");
        var document = (await programme.Host.As(People.Ministry).Get($"{path}/versions/1"))
            .Expect(HttpStatusCode.OK)
            .Json["document"]!;
        var parts = document["figures"]!.AsArray().SelectMany(figure => figure!["parts"]!.AsArray()).ToList();
        Assert.True(parts.Count > 30);

        using var workbook = new MemoryStream(await programme.FileAsync($"{path}/versions/1/files/report.xlsx"));
        var rows = (await workbook.QueryAsync(useHeaderRow: true, sheetName: "Kennzahlen", cancellationToken: Api.Stop))
            .Cast<IDictionary<string, object?>>()
            .ToDictionary(row => (string)row["Kennzahl"]!);
        var machine = Table(await programme.FileAsync($"{path}/versions/1/files/figures.csv"), ',');
        var german = Table(await programme.FileAsync($"{path}/versions/1/files/kennzahlen.csv"), ';');
        var pdf = Text(await programme.FileAsync($"{path}/versions/1/files/report.pdf"));
        Assert.All(
            parts,
            part =>
            {
                var (code, value) = ((string)part!["code"]!, (decimal?)part["value"]);
                var shown = (string)part["shown"]!;
                if (value is { } number)
                {
                    Assert.Equal((double)number, Convert.ToDouble(rows[code]["Wert"], CultureInfo.InvariantCulture), 9);
                    Assert.Equal(number, decimal.Parse(machine[code], CultureInfo.InvariantCulture));
                    Assert.Equal(number, decimal.Parse(german[code], CultureInfo.GetCultureInfo("de-DE")));
                }
                else
                {
                    Assert.Equal(shown, rows[code]["Wert"]);
                    Assert.Equal(("", ""), (machine[code], german[code]));
                }

                Assert.Contains($"({code})", pdf, StringComparison.Ordinal);
                Assert.Contains(Squeezed(shown), pdf, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Proofs_carry_the_accounts_and_the_list_of_vouchers()
    {
        programme.Host.SetDay("2018-01-15");
        var path = await programme.ReleaseAsync("InterimProof", "2017-01-01", "2017-12-31");
        var accounts = (await programme.Host.As(People.Lead).Get($"{path}/versions/1")).Expect(HttpStatusCode.OK).Json[
            "document"
        ]!["accounts"]!;
        Assert.Equal(1300, (decimal)accounts["spent"]!);
        Assert.Equal(100_000, (decimal)accounts["planned"]!);

        using var workbook = new MemoryStream(await programme.FileAsync($"{path}/versions/1/files/report.xlsx"));
        var vouchers = (
            await workbook.QueryAsync(useHeaderRow: true, sheetName: "Belege Ausgaben", cancellationToken: Api.Stop)
        )
            .Cast<IDictionary<string, object?>>()
            .ToList();
        Assert.Equal(["Position", "Tag", "Empfänger", "Grund", "Beleg", "Einzelbetrag"], vouchers[0].Keys);
        Assert.Equal(new DateTime(2017, 2, 1), vouchers[0]["Tag"]);
        Assert.Equal(1234.56, Convert.ToDouble(vouchers[0]["Einzelbetrag"], CultureInfo.InvariantCulture), 9);

        var pdf = Text(await programme.FileAsync($"{path}/versions/1/files/belegliste.pdf"));
        Assert.Contains("1.234,56€", pdf, StringComparison.Ordinal);
        Assert.Contains("BeispielGmbH", pdf, StringComparison.Ordinal);

        var machine = Encoding.UTF8.GetString(await programme.FileAsync($"{path}/versions/1/files/vouchers.csv"));
        Assert.Contains(
            "Ausgabe,0835,2017-02-01,Beispiel GmbH,Leistung im Quartal,B-1,1234.56\r\n",
            machine,
            StringComparison.Ordinal
        );
        var german = Encoding.UTF8.GetString(await programme.FileAsync($"{path}/versions/1/files/belegliste.csv"));
        Assert.Contains(
            "Ausgabe;0846;15.03.2017;Bahn;Leistung im Quartal;B-2;65,44\r\n",
            german,
            StringComparison.Ordinal
        );
    }

    /// <summary>The value of each figure as a whole, by code.</summary>
    private static Dictionary<string, string> Table(byte[] csv, char separator)
    {
        var lines = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            .GetString(csv)
            .TrimStart('\uFEFF')
            .Split("\r\n");
        Assert.Equal(11, lines[0].Split(separator).Length);
        return lines
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(line => Cells(line, separator))
            .Where(cells => cells[2].Length == 0)
            .ToDictionary(cells => cells[0], cells => cells[5]);
    }

    /// <summary>As RFC 4180 quotes them.</summary>
    private static string[] Cells(string line, char separator) =>
        [
            .. Regex
                .Matches(
                    line,
                    $"(?:^|{separator})(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^{separator}]*))",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
                .Select(cell =>
                    cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value : cell.Groups["plain"].Value
                ),
        ];

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Squeezed(string.Concat(document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

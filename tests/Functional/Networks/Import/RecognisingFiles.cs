using System.Text;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Import;

/// <summary>Dialects, encodings and the habits of spreadsheets. Each test has names of its own.</summary>
public sealed class RecognisingFiles(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Partners = "Kammer A (Kammer) | Betrieb \"B\" (Nord) (Betrieb) | Schule C (Bildung)";

    public static TheoryData<string, Encoding, bool, string> Dialects()
    {
        var ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return new()
        {
            { ";", new UTF8Encoding(), false, Files.Csv },
            { ";", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), true, Files.Csv },
            { ",", new UTF8Encoding(), false, "text/csv; charset=utf-8" },
            { "\t", new UTF8Encoding(), false, Files.Csv },
            { ";", ansi, false, Files.Csv },
            { ",", ansi, false, "text/csv; charset=windows-1252" },
            { ";", ansi, false, "text/csv; charset=utf-8" }, // said without looking
            { ";", new UnicodeEncoding(), true, Files.Csv },
            { "\t", new UnicodeEncoding(bigEndian: true, byteOrderMark: true), true, Files.Csv },
            { ";", new UnicodeEncoding(bigEndian: false, byteOrderMark: false), false, "text/csv; charset=utf-16le" },
        };
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Separators_and_encodings_are_recognised(
        string separator,
        Encoding encoding,
        bool mark,
        string type
    )
    {
        var name = $"Übermäßig großes „Bündnis“ {separator} {encoding.WebName} {mark} {type}";
        var quoted = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var partners = $"\"{Partners.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var text =
            $"Träger{separator}Partner{separator}Name\r\nGemeinnützige Förderung{separator}{partners}{separator}{quoted}\r\n";
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var network = await One(Files.Body(bytes, type));

        Assert.Equal(name, (string?)network["name"]);
        Assert.Equal("Gemeinnützige Förderung", (string?)network["hostOrganisation"]);
        Assert.Equal(
            ["Kammer A", "Betrieb \"B\" (Nord)", "Schule C"],
            network["partners"]!.AsArray().Select(p => (string?)p!["name"])
        );
    }

    [Fact]
    public async Task Damaged_text_rejects_its_rows_and_leaves_the_umlauts_of_the_others()
    {
        byte[] bytes = [.. "Name;Sitz\nGrößenwahn;Köln\nGrüße;Düren\n"u8, 0xFF, .. "Kaputt;Ort\n"u8];

        var report = await host.As(People.Adviser).Take(Files.Body(bytes, Files.Csv), "?dryRun=true");

        Assert.Equal((0, 2, 1, 0), report.Counts);
        Assert.Equal("import.control-characters", report.Of(4).First().Code);
    }

    [Fact]
    public async Task Rows_are_counted_as_a_spreadsheet_shows_them()
    {
        const string file =
            "Name;Beschreibung\r\n"
            + "Erste Zeile;\"zwei\r\nZeilen; und \"\"Zeichen\"\"\"\r\n"
            + "\r\n"
            + ";;\r\n"
            + "Fünfte Zeile;\r\n";

        var report = await host.As(People.Adviser).Take(Files.Body(file));

        Assert.Equal(2, report.Rows);
        Assert.Equal([2, 5], report.Results.Select(r => r.Row).Distinct());
        var first = (await host.As(People.Adviser).Get($"/api/v1/networks/{report.Network(2)}")).Json;
        Assert.Equal("zwei\nZeilen; und \"Zeichen\"", (string?)first["description"]);
    }

    [Theory]
    [InlineData("sep=,\r\nName,Kurzname\r\nMit Hinweis,MH\r\n")]
    [InlineData("\r\nName\tKurzname\r\nMit Leerzeile\tML\r\n")]
    [InlineData("Short name;Network\nEN;With English headers")]
    [InlineData("KUERZEL;NETZWERK;Bemerkung;\nGB;In großen Buchstaben;ungelesen;auch")]
    [InlineData("short_name,Name\nEK,\"Ein \"\"Kreis\"\"\"")]
    public async Task Headers_are_known_by_several_names_in_any_order(string file)
    {
        var network = await One(Files.Body(file));
        Assert.NotNull((string?)network["shortName"]);
    }

    [Fact]
    public async Task Unknown_columns_are_named_and_not_read()
    {
        var report = await host.As(People.Adviser)
            .Take(Files.Body("Name;Bemerkung;;Ampel\nMit Bemerkung;x;y;rot"), "?dryRun=true");
        Assert.Equal(["Bemerkung", "Ampel"], report.IgnoredColumns);
        Assert.Equal(0, report.Rejected);
    }

    [Fact]
    public async Task A_row_that_is_wider_than_the_header_is_rejected()
    {
        var report = await host.As(People.Adviser)
            .Take(Files.Body("Name;Sitz\nEin Netz;Berlin; Mitte\nEin anderes;Berlin;;"), "?dryRun=true");
        Assert.Equal("import.too-many-cells", Assert.Single(report.Of(2)).Code);
        Assert.Equal("warning", report.Of(3).First().Outcome);
    }

    [Fact]
    public async Task A_header_alone_is_a_list_without_rows() =>
        Assert.Equal(0, (await host.As(People.Adviser).Take(Files.Body("Name;Kreise\r\n"), "?dryRun=true")).Rows);

    [Fact]
    public async Task A_workbook_is_read_with_the_habits_of_spreadsheets()
    {
        var file = Workbook.Of(
            [.. new[] { "Name", "Kreise", "Gründungsjahr", "Zuletzt bestätigt", "Bemerkung" }.Select(Workbook.Text)],
            [
                Workbook.Text(" Ämter in der Mappe "),
                Workbook.Number("9572"),
                Workbook.Number("2014.0"),
                Workbook.Day(45000),
                Workbook.Number("1"),
            ],
            null,
            [
                Workbook.Text("Serie als Zahl"),
                Workbook.Text("03355, 03353"),
                Workbook.Text("2014,0"),
                Workbook.Number("45000"),
            ],
            [
                Workbook.Text("Datum als Text"),
                Workbook.Number("11000"),
                Workbook.Text("2014"),
                Workbook.Text("15.03.2023"),
            ]
        );

        var report = await host.As(People.Adviser).Take(Files.Body(file, Files.Xlsx));

        Assert.Equal([2, 4, 5], report.Networks.Select(n => n.Row));
        Assert.Contains(report.Of(2), r => r.Code == "import.leading-zero-lost");
        string[][] districts =
        [
            ["09572"],
            ["03355", "03353"],
            ["11000"],
        ];
        foreach (var (entry, keys) in report.Networks.Zip(districts))
        {
            var network = (await host.As(People.Adviser).Get($"/api/v1/networks/{entry.Id}")).Json;
            Assert.Equal(2014, (int?)network["foundedYear"]);
            Assert.Equal("2023-03-15", (string?)network["lastConfirmedOn"]);
            Assert.Equal(keys, network["districts"]!.AsArray().Select(d => (string?)d));
        }
    }

    [Fact]
    public async Task Shared_and_formatted_texts_of_a_workbook_are_read_as_they_are_shown()
    {
        var file = Workbook.WithSheet(
            $"<sheetData><row>{Workbook.Shared(0)}</row><row>{Workbook.Shared(1)}</row></sheetData>",
            "<si><t>Name</t></si><si><r><t>Halb </t></r><r><t>fett &amp; halb kursiv</t></r></si>"
        );
        Assert.Equal("Halb fett & halb kursiv", (string?)(await One(Files.Body(file, Files.Xlsx)))["name"]);
    }

    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("29.2.2024", "2024-02-29")]
    [InlineData("2024-02-29T00:00:00", "2024-02-29")]
    [InlineData("45351", "2024-02-29")]
    public async Task Days_are_read_in_these_ways(string text, string day)
    {
        var network = await One(Files.Body($"Name;Zuletzt bestätigt\nTag {text};{text}"));
        Assert.Equal(day, (string?)network["lastConfirmedOn"]);
    }

    [Theory]
    [InlineData("29.02.2023")]
    [InlineData("2024-02")]
    [InlineData("02/29/2024")]
    [InlineData("1")]
    [InlineData("99999999")]
    [InlineData("gestern")]
    public async Task And_in_no_others(string text)
    {
        var report = await host.As(People.Adviser)
            .Take(Files.Body($"Name;Zuletzt bestätigt\nKein Tag;{text}"), "?dryRun=true");
        Assert.Equal("import.no-date", Assert.Single(report.Results).Code);
    }

    /// <summary>The network that a file with one row becomes.</summary>
    private async Task<JsonNode> One(HttpContent file)
    {
        var report = await host.As(People.Adviser).Take(file);
        Assert.Equal((1, 0), (report.Rows, report.Rejected));
        return (await host.As(People.Adviser).Get($"/api/v1/networks/{Assert.Single(report.Networks).Id}")).Json;
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Import;

/// <summary>A file that cannot be read as a whole gets one clear problem, and leaves nothing.</summary>
public sealed class RefusingFiles(ProductHost host) : IClassFixture<ProductHost>
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("", "import.empty")]
    [InlineData("\r\n  \r\n;;\r\n", "import.empty")]
    [InlineData("Ein Netzwerk;11000;Berlin\nEin anderes;12064;Seelow", "import.no-header")]
    [InlineData("Kurzname;Kreise\nOhne Namen;11000", "import.no-name-column")]
    [InlineData("Name;Kreise;NAME\nZweimal;11000;Zweimal", "import.column-repeated")]
    [InlineData("Name;Sitz\nErstes;Ort\n\"offen;Ort\nDrittes;Ort\n", "import.unclosed-quote")]
    public async Task A_table_without_sense(string file, string code) => await Refused(400, code, Files.Body(file));

    [Fact]
    public async Task Something_that_is_no_text() =>
        await Refused(400, "import.binary", Files.Body(Pseudorandom(1000), Files.Csv));

    [Fact]
    public async Task A_workbook_that_is_said_to_be_csv() =>
        await Refused(400, "import.binary", Files.Body(Workbook.Of([Workbook.Text("Name")]), Files.Csv));

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("application/vnd.ms-excel")]
    [InlineData("no type at all")]
    public async Task Another_kind_of_file(string? type)
    {
        using var body = new ByteArrayContent("Name\nNetz"u8.ToArray());
        if (type is not null)
        {
            body.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        await Refused(415, "unsupported-media-type", body);
    }

    [Fact]
    public async Task A_charset_that_is_not_known() =>
        await Refused(415, "import.charset", Files.Body("Name\nNetz"u8.ToArray(), "text/csv; charset=klingon"));

    public static TheoryData<string, byte[]> Broken()
    {
        var whole = Workbook.Of([Workbook.Text("Name")], [Workbook.Text("Netz")]);
        return new()
        {
            { "no archive", "Name;Kreise"u8.ToArray() },
            { "nothing", [] },
            { "cut off", whole[..^40] },
            { "an archive of something else", Workbook.Zip(("readme.txt", "Name")) },
            { "a sheet that ends too early", Workbook.WithSheet("<sheetData><row><c><v>1</v>") },
            { "the old format, or protected", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]] },
        };
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_workbook_that_is_none(string what, byte[] file)
    {
        Assert.NotEmpty(what);
        await Refused(400, "import.no-workbook", Files.Body(file, Files.Xlsx));
    }

    [Fact]
    public async Task A_zip_bomb()
    {
        var bomb = Workbook.Bomb(megabytes: 300);
        Assert.True(bomb.Length < Megabyte);
        await Refused(413, "import.unpacked-too-large", Files.Body(bomb, Files.Xlsx));
    }

    [Theory]
    [InlineData("<dimension ref=\"A1:XFD1048576\"/><sheetData><row><c><v>1</v></c></row></sheetData>", "columns")]
    [InlineData("<dimension ref=\"A1:A1048576\"/><sheetData><row><c><v>1</v></c></row></sheetData>", "rows")]
    [InlineData("<sheetData><row r=\"1\"/><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>", "rows")]
    [InlineData("<sheetData><row><c r=\"XFD1\"><v>1</v></c></row></sheetData>", "columns")]
    public async Task A_workbook_that_claims_more_than_it_has(string sheet, string what) =>
        await Refused(413, $"import.too-many-{what}", Files.Body(Workbook.WithSheet(sheet), Files.Xlsx));

    [Fact]
    public async Task Too_many_rows_or_columns()
    {
        var rows = new StringBuilder("Name\n").Insert(5, "x\n", 50_001).ToString();
        await Refused(413, "import.too-many-rows", Files.Body(rows));
        await Refused(413, "import.too-many-columns", Files.Body("Name" + new string(';', 100) + "\n"));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(50)]
    public async Task A_file_that_is_too_large(int megabytes) =>
        await Refused(413, "import.too-large", Files.Body(new byte[megabytes * Megabyte], Files.Csv));

    [Fact]
    public async Task A_body_beyond_all_measure()
    {
        using var endless = new PushContent(256);
        try
        {
            await Refused(413, "too-large", endless);
        }
        catch (HttpRequestException)
        {
            // The host hangs up on whoever goes on sending; some see the answer, others a closed connection.
        }

        Assert.True(endless.Sent < 256, $"{endless.Sent} MB were taken.");
    }

    [Fact]
    public async Task A_key_that_may_not_import()
    {
        var file = Encoding.UTF8.GetBytes("Name\nVerboten");
        foreach (var person in new[] { People.Coordinator, People.Reviewer, People.Auditor, People.Ministry })
        {
            (await host.As(person).ImportFile(Files.Body(file, Files.Csv))).ExpectProblem(
                HttpStatusCode.Forbidden,
                "forbidden"
            );
        }

        (await host.As().ImportFile(Files.Body(file, Files.Csv))).ExpectProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
    }

    private async Task Refused(int status, string code, HttpContent file)
    {
        (await host.As(People.Adviser).ImportFile(file)).ExpectProblem((HttpStatusCode)status, code);
        var imports = (await host.As(People.Adviser).Get("/api/v1/networks/imports")).Expect(HttpStatusCode.OK);
        Assert.Empty(imports.Json["items"]!.AsArray());
    }

    private static byte[] Pseudorandom(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i += 32)
        {
            SHA256.HashData(BitConverter.GetBytes(i)).AsSpan(0, Math.Min(32, length - i)).CopyTo(bytes.AsSpan(i));
        }

        bytes[length / 2] = 0;
        return bytes;
    }

    /// <summary>Sends megabytes without saying beforehand how many, and counts how many were taken.</summary>
    private sealed class PushContent : HttpContent
    {
        private readonly int _megabytes;

        public PushContent(int megabytes)
        {
            _megabytes = megabytes;
            Headers.TryAddWithoutValidation("Content-Type", Files.Csv);
        }

        public int Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var buffer = new byte[Megabyte]; Sent < _megabytes; Sent++)
            {
                await stream.WriteAsync(buffer, Api.Stop);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

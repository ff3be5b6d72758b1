using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;
using UglyToad.PdfPig;

namespace Schulterschluss.Functional.Reporting;

/// <summary>What is released is frozen: it can be proved, made again to the byte, and compared with what came later.</summary>
public sealed class FreezingAReport(ReportingProgramme programme) : IClassFixture<ReportingProgramme>
{
    private Api Lead => programme.Host.As(People.Lead);
    private Api Ministry => programme.Host.As(People.Ministry);

    [Fact]
    public async Task Every_file_is_made_again_to_the_byte_also_after_later_changes_and_by_another_host()
    {
        var path = await programme.ReleaseAsync("QuarterlyStatus", "2017-01-01", "2017-03-31");
        await AssertVerifiedAsync(Lead, path);

        await programme.RecordVoucherAsync("2017-03-20", "Nachzügler AG", 500, "0835", $"N-{Guid.CreateVersion7():N}");
        await AssertVerifiedAsync(Lead, path);

        await using var other = await programme.Host.BesideAsync();
        await AssertVerifiedAsync(other.As(People.Lead), path);

        var differences = (await Lead.Get($"{path}/versions/1/differences")).Expect(HttpStatusCode.OK).Json;
        var spending = differences["figures"]!.AsArray().Single(f => (string?)f!["code"] == "K19.actual")!;
        Assert.Equal(500, (decimal)spending["to"]! - (decimal)spending["from"]!);
        Assert.Equal("Voucher", (string?)Assert.Single(spending["records"]!.AsArray())!["kind"]);
    }

    [Fact]
    public async Task A_corrected_record_changes_nothing_that_was_frozen_and_is_listed_as_a_difference()
    {
        var voucher = await programme.RecordVoucherAsync("2017-05-02", "Druckerei", 80, "0835", "K-1");
        var path = await programme.ReleaseAsync("HalfYearReport", "2017-01-01", "2017-06-30");
        var frozen = await programme.FileAsync($"{path}/versions/1/files/report.json");

        var controller = programme.Host.As(People.Controller);
        var address = $"/api/v1/grants/vouchers/{voucher}";
        (
            await controller.Post(
                $"{address}/correct",
                (await controller.Get(address)).ETag,
                new
                {
                    date = "2017-05-02",
                    payee = "Druckerei",
                    reason = "Leistung im Quartal",
                    amount = 180,
                    line = "0835",
                    direction = "Out",
                    documentRef = "K-1",
                    correctionReason = "Zahlendreher",
                }
            )
        ).Expect(HttpStatusCode.NoContent);

        Assert.Equal(frozen, await programme.FileAsync($"{path}/versions/1/files/report.json"));
        var moved = (await Lead.Get($"{path}/versions/1/differences")).Expect(HttpStatusCode.OK).Json["figures"]!
            .AsArray()
            .Single(figure => (string?)figure!["code"] == "K19.actual")!["records"]!
            .AsArray()
            .Single(record => (string?)record!["name"] == "K-1")!;
        Assert.Equal((80m, 180m), ((decimal)moved["from"]!["numerator"]!, (decimal)moved["to"]!["numerator"]!));
    }

    [Fact]
    public async Task The_ministry_gets_the_same_figure_in_every_file_and_nothing_internal()
    {
        var path = await programme.ReleaseAsync("QuarterlyStatus", "2017-04-01", "2017-06-30");
        var released = (await Ministry.Get($"{path}/versions/1")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(2, (decimal?)PartOf(released["document"]!, "K4")["value"]);
        Assert.DoesNotContain(
            released["manifest"]!["files"]!.AsArray(),
            file => (string?)file!["name"] == "input.json.br"
        );
        (await Ministry.Get($"{path}/versions/1/files/input.json.br")).Expect(HttpStatusCode.NotFound);

        var pdf = await programme.FileAsync($"{path}/versions/1/files/report.pdf");
        using var document = PdfDocument.Open(pdf);
        var text = string.Join('\n', document.GetPages().Select(page => page.Text));
        Assert.Contains("Es sind 2 Partnerschaften aktiv.", text, StringComparison.Ordinal);
    }

    private static async Task AssertVerifiedAsync(Api api, string path)
    {
        var verification = (await api.Get($"{path}/versions/1/verification")).Expect(HttpStatusCode.OK).Json;
        Assert.True((bool)verification["isManifestIntact"]!);
        var files = verification["files"]!.AsArray();
        Assert.True(files.Count >= 6);
        Assert.All(
            files,
            file => Assert.True((bool)file!["isIntact"]! && (bool)file["isIdentical"]!, (string?)file["name"])
        );
    }

    private static JsonNode PartOf(JsonNode document, string code) =>
        document["figures"]!
            .AsArray()
            .SelectMany(figure => figure!["parts"]!.AsArray())
            .Single(part => (string?)part!["code"] == code)!;
}

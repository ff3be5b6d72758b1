using System.Net;
using System.Net.Http.Headers;
using MiniExcelLibs;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Access;

public sealed class ExportingTheAuditTrail(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Formula = "=cmd|'/c calc'!A1";

    [Fact]
    public async Task A_spreadsheet_opens_it_and_runs_nothing()
    {
        var id = await RejectedAsync(Formula);
        var lines = (await host.As(People.DataProtection).Get($"{Trail.Path}/export?thing={id}")).Expect(
            HttpStatusCode.OK
        );
        Assert.Equal("text/csv", lines.MediaType);
        Assert.StartsWith("Number;Instant (UTC);", lines.Body.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains($";'{Formula};", lines.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($";{Formula};", lines.Body, StringComparison.Ordinal);
        Assert.Contains("network_rejected;Network rejected;Network;", lines.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_holds_the_same_rows()
    {
        var id = await RejectedAsync("incomplete");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", People.DataProtection.Key);
        http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("de"));
        await using var file = new MemoryStream(
            await http.GetByteArrayAsync(new Uri(host.Address, $"{Trail.Path}/export?format=xlsx&thing={id}"), Api.Stop)
        );
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        var trail = await host.TrailAsync($"thing={id}");
        Assert.Equal(trail.Events(), rows.Select(row => $"{row["Ereignis"]}"));
        Assert.Equal("Netzwerk zurückgewiesen", rows[0]["Was geschah"]);
        Assert.Equal(["Audit-Trail"], MiniExcel.GetSheetNames(file));
    }

    [Fact]
    public async Task It_is_as_long_as_the_trail_itself()
    {
        for (var i = 0; i < 3; i++)
        {
            await RejectedAsync("incomplete");
        }

        var csv = (await host.As(People.DataProtection).Get($"{Trail.Path}/export?kind=Network")).Body;
        Assert.Equal((await host.TrailAsync("kind=Network&limit=200")).Length + 1, csv.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Another_format_is_refused() =>
        (await host.As(People.DataProtection).Get($"{Trail.Path}/export?format=pdf")).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );

    private async Task<Guid> RejectedAsync(string reason)
    {
        var draft = (await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network())).Expect(
            HttpStatusCode.Created
        );
        var path = $"/api/v1/networks/{draft.Id}";
        var submitted = await host.As(People.Adviser)
            .Post($"{path}/submit", draft.ETag, new { publicationConsent = true });
        (await host.As(People.Lead).Post($"{path}/reject", submitted.ETag, new { reason })).Expect(
            HttpStatusCode.NoContent
        );
        return draft.Id;
    }
}

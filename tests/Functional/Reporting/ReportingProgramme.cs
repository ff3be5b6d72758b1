using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Reporting;

/// <summary>Two partnerships since January 2017 and a grant that asks for quarterly reports; it is July.</summary>
public sealed class ReportingProgramme(TestCluster cluster) : IAsyncLifetime
{
    public const string Today = "2017-07-10";

    private readonly ActivePartnerships _story = new(cluster);

    public ProductHost Host => _story.Host;
    internal Programme Berlin => _story.Berlin;
    internal Programme Elsewhere => _story.Elsewhere;
    internal Guid GrantId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await _story.InitializeAsync();
        Host.SetDay(Today);
        GrantId = (
            await Host.As(People.Controller)
                .Create(
                    "/api/v1/grants",
                    new
                    {
                        noticeNumber = "Zuw-2017-1",
                        title = "Programmbüro",
                        from = "2017-01-01",
                        to = "2018-12-31",
                        amount = 100_000,
                        lines = new object[]
                        {
                            new
                            {
                                number = "0835",
                                title = "Vergabe von Aufträgen",
                                kind = "Expenditure",
                                planned = 80_000,
                            },
                            new
                            {
                                number = "0846",
                                title = "Dienstreisen",
                                kind = "Expenditure",
                                planned = 20_000,
                            },
                        },
                        rules = new { quarterlyStatusDueDays = 30, halfYearReportDue = "07-31" },
                    }
                )
        ).Expect(HttpStatusCode.Created).Id;
        await RecordVoucherAsync("2017-02-01", "Beispiel GmbH", 1234.56m, "0835", "B-1");
        await RecordVoucherAsync("2017-03-15", "Bahn", 65.44m, "0846", "B-2");
    }

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    internal async Task<Guid> RecordVoucherAsync(
        string date,
        string payee,
        decimal amount,
        string line,
        string reference
    ) => (
            await Host.As(People.Controller)
                .Create(
                    "/api/v1/grants/vouchers",
                    new
                    {
                        grantId = GrantId,
                        date,
                        payee,
                        reason = "Leistung im Quartal",
                        amount,
                        line,
                        direction = "Out",
                        documentRef = reference,
                    }
                )
        ).Expect(HttpStatusCode.Created).Id;

    /// <summary>Written by the controller, and not yet released.</summary>
    internal async Task<string> DraftAsync(string type, string from, string to)
    {
        var controller = Host.As(People.Controller);
        var opened = (
            await controller.Create(
                "/api/v1/reports",
                new
                {
                    grantId = GrantId,
                    type,
                    from,
                    to,
                }
            )
        ).Expect(HttpStatusCode.Created);
        var path = $"/api/v1/reports/{opened.Id}";
        var sections = (await controller.Get(path)).Expect(HttpStatusCode.OK).Json["sections"]!.AsArray();
        var texts = new JsonObject(
            sections.Select(section =>
                KeyValuePair.Create<string, JsonNode?>(
                    (string)section!,
                    $"Zu {section}: Es sind {{K4}} Partnerschaften aktiv."
                )
            )
        );
        (await controller.Post($"{path}/write", opened.ETag, new { texts })).Expect(HttpStatusCode.NoContent);
        return path;
    }

    internal async Task<string> ReleaseAsync(string type, string from, string to)
    {
        var path = await DraftAsync(type, from, to);
        var lead = Host.As(People.Lead);
        (await lead.Post($"{path}/release", (await lead.Get(path)).ETag)).Expect(HttpStatusCode.NoContent);
        return path;
    }

    /// <summary>As the ministry downloads it.</summary>
    internal async Task<byte[]> FileAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Host.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", People.Ministry.Key);
        return await client.GetByteArrayAsync(path, Api.Stop);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Functional.ActionOptions;
using Schulterschluss.Functional.Reporting;
using Schulterschluss.Functional.Services;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Access;

/// <summary>
/// Every page, file and answer that an auditor comes by, from the list of who comes in where: each leaves a record of what
/// was read, or says nothing of anybody.
/// </summary>
public sealed partial class RecordingEveryRead(ReportingProgramme active) : IClassFixture<ReportingProgramme>
{
    private static readonly HttpClient Http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );

    /// <summary>Words and tables of the product, and forms for whoever is not signed in.</summary>
    private static readonly string[] SayNothing =
    [
        "/accessibility",
        "/imprint",
        "/password",
        "/privacy",
        "/problems/",
        "/problems/{code}",
        "/sign-in",
        "/sign-in/not-invited",
    ];

    /// <summary>What opens by the secret of a mail or of a form that was filled in before, and tells nothing without.</summary>
    private static readonly string[] OpenNothing =
    [
        "/account/second-factor 302",
        "/evaluation/{Token} 404",
        "/first-administrator 410",
        "/invitation 410",
        "/password/reset 410",
    ];

    /// <summary>What a page is asked with, where it shows nothing otherwise.</summary>
    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["/search"] = "?q=Invented",
        ["/api/v1/networks/suggestions"] = "?q=Inv",
        ["/action-options/new"] = "?assessment={assessments}",
        ["/api/v1/figures/"] = "?from=2017-01-01&to=2017-03-31",
        ["/api/v1/figures/{code}/records"] = "?from=2017-01-01&to=2017-03-31",
    };

    /// <summary>Files, which the list of pages and answers leaves out.</summary>
    private static readonly string[] Files =
    [
        "/api/v1/partnerships/{id:guid}/declaration.pdf",
        "/open-data/catalogue.jsonld",
        "/open-data/catalogue.ttl",
        "/open-data/networks.csv",
        "/open-data/networks.geojson",
    ];

    private ProductHost Host => active.Host;

    [Fact]
    public async Task Whatever_an_auditor_can_ask_for_leaves_a_record()
    {
        Host.SetDay("2017-07-11");
        var things = await ThingsAsync();
        using var web = await Host.SignInAsync(People.Auditor);
        var cookie = web.Cookie("session")!.Value;
        List<string> silent = [];
        List<string> closed = [];
        foreach (var route in Routes().Concat(Files))
        {
            var before = await RecordsAsync();
            var status = await AskAsync(Address(route, things), cookie);
            if (status != HttpStatusCode.OK)
            {
                closed.Add($"{route} {(int)status}");
            }
            else if (await RecordsAsync() == before)
            {
                silent.Add(route);
            }
        }

        Assert.Equal(SayNothing, silent);
        Assert.Equal(OpenNothing, closed);
    }

    [Fact]
    public async Task A_calendar_program_reads_for_its_auditor()
    {
        Host.SetDay("2017-07-12");
        using var web = await Host.SignInAsync(People.Auditor);
        await web.Get("/services/calendar");
        await web.Submit("feed");
        var address = new Uri(web.Page.QuerySelector("#feed-address")!.GetAttribute("value")!).AbsolutePath;
        var before = await RecordsAsync();
        (await Host.As().Get(address)).Expect(HttpStatusCode.OK);
        Assert.Equal(before + 1, await RecordsAsync());
    }

    [Fact]
    public async Task The_record_names_what_a_list_belongs_to()
    {
        Host.SetDay("2017-07-13");
        (await Host.As(People.Auditor).Get($"/api/v1/partnerships/{active.Berlin.PartnershipId}/documents")).Expect(
            HttpStatusCode.OK
        );
        var read = (await Host.TrailAsync($"event=access_read&actor={People.Auditor.Id}"))[0]["data"]!;
        Assert.Equal(
            ("ListDocuments", active.Berlin.PartnershipId),
            ((string)read["query"]!, read["thingId"]!.GetValue<Guid>())
        );
    }

    private static IEnumerable<string> Routes()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/Functional/Security/authorisation.csv"))
            .Select(line => line.Split(';'))
            .ToList();
        var auditor = Array.IndexOf(lines[0], "Auditor");
        Assert.True(auditor > 0);
        return lines
            .Where(line => line[0].StartsWith("GET ", StringComparison.Ordinal) && line[auditor] == "yes")
            .Select(line => line[0]["GET ".Length..])
            // The reference of the API and the files of the pages.
            .Where(route => route is not ("/reference/{documentName?}" or "/{**path:file}"));
    }

    /// <summary>One of each kind, by the part of an address that its id follows.</summary>
    private async Task<Dictionary<string, string>> ThingsAsync()
    {
        var office = Host.As(People.Adviser);
        var (option, _, _) = await Options.ProposeAsync(office, active.Berlin);
        var service = await Orders.ScheduledAsync(office, Orders.Workshop(active.Berlin), Orders.On("2017-08-30"));
        var (lead, partnership) = (Host.As(People.Lead), $"/api/v1/partnerships/{active.Berlin.PartnershipId}");
        (await lead.Post($"{partnership}/seal/award", (await lead.Get(partnership)).ETag)).Expect(
            HttpStatusCode.NoContent
        );
        var seal = (string)(await Host.As().Get("/seals")).Json["items"]![0]!["number"]!;
        using var picture = new ByteArrayContent(
            Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
            )
        );
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var document = (await office.Create($"{partnership}/documents?title=Picture&fileName=a.png", picture)).Expect(
            HttpStatusCode.Created
        );
        var (key, _, _) = await Host.CreateKeyAsync(Keys.Body("read-by-auditor"));
        var account = await Host.AccountOfAsync(People.Reviewer);
        await Host.SendAsync(
            People.Administrator,
            new InviteAccount("Invented", "mailed@example.org", Domain.Access.Role.Adviser)
        );
        var mail = (await lead.Get("/api/v1/outbox")).Json["items"]![0]!["id"]!.GetValue<Guid>();
        var voucher = await active.RecordVoucherAsync("2017-04-03", "Beispiel GmbH", 12, "0835", "A-1");
        using var vouchers = new StringContent(
            "Tag;Empfänger/Einzahler;Grund;Betrag;Position;Belegnummer\n31.02.2017;Bahn;Reise;10,00;0846;A-2\n",
            Encoding.UTF8,
            "text/csv"
        );
        var import = (
            await Host.As(People.Controller).Send(HttpMethod.Post, $"/api/v1/grants/{active.GrantId}/import", vouchers)
        ).Expect(HttpStatusCode.OK);
        var report = await active.ReleaseAsync("QuarterlyStatus", "2017-01-01", "2017-03-31");
        return new(StringComparer.Ordinal)
        {
            ["grants"] = active.GrantId.ToString(),
            ["vouchers"] = voucher.ToString(),
            ["imports"] = (string)import.Json["id"]!,
            ["reports"] = report.Split('/')[^1],
            ["versions"] = "1",
            ["changes"] = "1",
            ["figures"] = "K4",
            ["trend"] = "K4",
            ["files"] = "report.pdf",
            ["networks"] = active.Berlin.NetworkId.ToString(),
            ["register"] = active.Berlin.NetworkId.ToString(),
            ["partnerships"] = active.Berlin.PartnershipId.ToString(),
            ["assessments"] = active.Berlin.AssessmentId.ToString(),
            ["action-options"] = option.ToString(),
            ["services"] = service.Id.ToString(),
            ["documents"] = document.Id.ToString(),
            ["api-keys"] = key.ToString(),
            ["accounts"] = account.Id.ToString(),
            ["outbox"] = mail.ToString(),
            ["assessment-catalogues"] = "2026-1",
            ["sheets"] = "network",
            ["seals"] = seal,
            ["problems"] = "validation",
        };
    }

    private static string Address(string route, Dictionary<string, string> things) =>
        Parameter()
            .Replace(
                route,
                match =>
                    $"{match.Groups["kind"].Value}/{things.GetValueOrDefault(match.Groups["kind"].Value, "nothing")}"
            )
        + Queries
            .GetValueOrDefault(route, "")
            .Replace("{assessments}", things["assessments"], StringComparison.Ordinal);

    private async Task<HttpStatusCode> AskAsync(string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.Address, address));
        if (address.StartsWith("/api", StringComparison.Ordinal))
        {
            request.Headers.Authorization = new("Bearer", People.Auditor.Key);
        }
        else
        {
            request.Headers.Add("Cookie", $"session={cookie}");
        }

        using var response = await Http.SendAsync(request, Api.Stop);
        await response.Content.ReadAsByteArrayAsync(Api.Stop);
        return response.StatusCode;
    }

    private async Task<int> RecordsAsync()
    {
        await using var session = Host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        return await session.Events.QueryRawEventDataOnly<AccessRead>().CountAsync(Api.Stop);
    }

    [GeneratedRegex("""(?<kind>[\w-]+)/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}

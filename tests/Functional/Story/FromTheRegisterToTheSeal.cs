using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Story;

/// <summary>
/// The partnership of the founding article, played forward with a controlled clock on an empty register: the four
/// measures of the network for 2017, the two of the office, and a seal that is not renewed before they are fulfilled.
/// </summary>
public sealed class FromTheRegisterToTheSeal(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Name = "Verbundberatung Duale Berufsausbildung Berlin";
    private static readonly string[] NetworkMeasures =
    [
        "Establish further contacts and advise additional firms and institutions on joint training",
        "Research potential partner firms",
        "Win further partners",
        "Interest start-ups and young firms in dual training",
    ];
    private string _partnership = "";

    [Fact]
    public async Task The_partnership_is_led_from_the_draft_to_the_renewed_seal()
    {
        host.SetDay("2017-01-09");
        var network = await ListNetworkAsync();
        var opened = (await host.As(People.Adviser).Create("/api/v1/partnerships", new { networkId = network })).Expect(
            HttpStatusCode.Created
        );
        _partnership = opened.Location!.ToString();
        await Do(People.Adviser, _partnership, "begin-assessment");
        var (assessment, finding) = await AssessAsync();
        var option = await SelectOptionAsync(network, assessment, finding);
        await DeclareAsync(assessment);
        await Do(People.Coordinator, _partnership, "sign", new { capacity = "Coordinator" });
        await Do(People.Lead, _partnership, "sign", new { capacity = "Head of the office" });
        Assert.Equal("Active", (string?)(await ReadAsync(_partnership))["status"]);
        await Do(People.Adviser, $"/api/v1/action-options/{option}", "start");

        host.SetDay("2017-06-19");
        var workshop = await ScheduleAsync("DevelopmentWorkshop", "o1", "2017-09-12");
        var circle = await ScheduleAsync("ExchangeCircle", "o2", "2017-09-26");
        host.SetDay("2017-10-04");
        await GiveAsync(workshop, network, "2017-09-12");
        await GiveAsync(circle, network, "2017-09-26");
        await ReportAsync(People.Adviser, "o1", "o2");
        await ReportAsync(People.Coordinator, "n1", "n2");

        await Do(People.Lead, _partnership, "seal/award");
        var seal = (await host.As().Get("/seals/EP-2017-001")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(
            (true, "2019-10-31", Name),
            ((bool)seal["valid"]!, (string?)seal["validUntil"], (string?)seal["network"])
        );

        host.SetDay("2019-08-05");
        var now = await ReadAsync(_partnership);
        Assert.Equal(
            ["n3", "n4"],
            now["measures"]!.AsArray().Where(m => (bool)m!["isOverdue"]!).Select(m => (string?)m!["id"])
        );
        await Do(
            People.Coordinator,
            _partnership,
            "seal/request-renewal",
            new { improvementAreas = new[] { "Results", "Young firms", "Funding" } }
        );
        var refused = await TryAsync(People.SecondLead, _partnership, "seal/decide-renewal", new { granted = true });
        refused.Expect(HttpStatusCode.Conflict);
        Assert.Contains("seal.too-few-measures-fulfilled", refused.Codes);
        Assert.Contains("seal.no-reassessment", refused.Codes);

        await ReportAsync(People.Coordinator, "n3", "n4");
        foreach (var period in new[] { 1, 2 })
        {
            await Do(People.Coordinator, _partnership, "progress-reports", new { period, text = "Invented report" });
            await Do(People.Adviser, _partnership, $"progress-reports/{period}/accept");
        }

        await ConfirmAsync();
        await AssessmentStory.FinalisedAsync(host, People.Coordinator, level: 3);
        await Do(People.SecondLead, _partnership, "seal/decide-renewal", new { granted = true });
        Assert.Equal("2022-10-31", (string?)(await host.As().Get("/seals/EP-2017-001")).Json["validUntil"]);

        await EverythingIsOnRecordAsync(network);
    }

    private async Task<Guid> ListNetworkAsync()
    {
        var body = Samples.Network(Name);
        var draft = (await host.As(People.Coordinator).Create("/api/v1/networks", body)).Expect(HttpStatusCode.Created);
        await Do(People.Coordinator, draft.Location!.ToString(), "submit", new { publicationConsent = true });
        await Do(People.Adviser, draft.Location.ToString(), "list");
        return draft.Id;
    }

    /// <summary>Both sides differ in one criterion by three levels and agree on a value between, with a comment.</summary>
    private async Task<(Guid Assessment, Guid Finding)> AssessAsync()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await story.HandInAsync("network", AssessmentStory.All(2, ("strategy-goals", 4)));
        await story.HandInAsync("office", AssessmentStory.All(2, ("strategy-goals", 1)));
        (await story.AgreeAsync("strategy-goals", new { level = 2 })).Expect(HttpStatusCode.Conflict);
        (await story.AgreeAsync("strategy-goals", new { level = 2, comment = "Figures are missing." })).Expect(
            HttpStatusCode.NoContent
        );
        var finding = (await story.RecordAsync("Weakness", "strategy")).Expect(HttpStatusCode.Created).Id;
        (await story.ChangeAsync(People.Adviser, "finalise")).Expect(HttpStatusCode.NoContent);
        return (story.Id, finding);
    }

    private async Task<Guid> SelectOptionAsync(Guid networkId, Guid assessmentId, Guid finding)
    {
        var option = (
            await host.As(People.Adviser)
                .Create(
                    "/api/v1/action-options",
                    new
                    {
                        networkId,
                        assessmentId,
                        findingIds = new[] { finding },
                        title = "Win partner companies",
                        effort = "Medium",
                        benefit = 4,
                        owner = "Network",
                        goal = new
                        {
                            indicator = "Companies",
                            baseline = 0,
                            target = 20,
                            unit = "companies",
                        },
                        due = "2017-Q4",
                    }
                )
        ).Expect(HttpStatusCode.Created);
        await Do(People.Coordinator, option.Location!.ToString(), "agree");
        await Do(People.Adviser, option.Location.ToString(), "agree");
        Assert.Equal("Selected", (string?)(await ReadAsync(option.Location.ToString()))["status"]);
        return option.Id;
    }

    private async Task DeclareAsync(Guid assessmentId)
    {
        await Do(People.Adviser, _partnership, "negotiate", new { assessmentId });
        var measures = NetworkMeasures
            .Select(
                (text, i) =>
                    new
                    {
                        id = $"n{i + 1}",
                        obligor = "Network",
                        text,
                        goalId = "g1",
                        due = "2017",
                    }
            )
            .Append(
                new
                {
                    id = "o1",
                    obligor = "Office",
                    text = "A development workshop",
                    goalId = "g1",
                    due = "3. Quartal 2017",
                }
            )
            .Append(
                new
                {
                    id = "o2",
                    obligor = "Office",
                    text = "An experience-exchange circle for Berlin-Brandenburg",
                    goalId = "g1",
                    due = "2017-Q3",
                }
            );
        var text = new
        {
            goals = new[] { new { id = "g1", text = "More firms train jointly" } },
            measures,
            term = new { from = "2017-01-09" },
            legalText = "Invented",
        };
        var etag = (await host.As(People.Adviser).Get(_partnership)).ETag;
        (await host.As(People.Adviser).Put($"{_partnership}/declaration", etag, text)).Expect(HttpStatusCode.NoContent);
        await Do(People.Adviser, _partnership, "request-signatures");
    }

    private async Task<string> ScheduleAsync(string type, string measureId, string when)
    {
        var id = _partnership.Split('/')[^1];
        var body = new
        {
            type,
            title = type,
            partnershipIds = new[] { id },
            agreedPeriod = "2017-Q3",
            measure = new { partnershipId = id, measureId },
        };
        var service = (await host.As(People.Adviser).Create("/api/v1/services", body))
            .Expect(HttpStatusCode.Created)
            .Location!.ToString();
        await Do(
            People.Adviser,
            service,
            "confirm",
            new
            {
                plannedHours = 8,
                capacity = 25,
                budgetLine = "0843",
                consultantRefs = new[] { "adviser" },
            }
        );
        await Do(
            People.Adviser,
            service,
            "schedule",
            new
            {
                when,
                start = "09:00",
                end = "16:00",
                place = "Berlin",
            }
        );
        return service;
    }

    private async Task GiveAsync(string service, Guid networkId, string from)
    {
        await Do(
            People.Adviser,
            service,
            "deliver",
            new
            {
                from,
                hours = 7,
                cost = 1800.00m,
                participants = new[] { new { networkId, count = 18 } },
            }
        );
        await Do(
            People.Adviser,
            service,
            "evaluate",
            new { feedback = new[] { new { networkId, ratings = new[] { 5, 4, 4 } } } }
        );
        Assert.Equal("Evaluated", (string?)(await ReadAsync(service))["status"]);
    }

    private async Task ReportAsync(Person by, params string[] measures)
    {
        foreach (var measure in measures)
        {
            await Do(by, _partnership, $"measures/{measure}/report", new { status = "Fulfilled", note = "Done" });
        }
    }

    private async Task ConfirmAsync() => await Do(People.Coordinator, $"/api/v1/networks/{People.Berlin}", "confirm");

    private async Task EverythingIsOnRecordAsync(Guid network)
    {
        foreach (var path in new[] { $"/api/v1/networks/{network}", _partnership })
        {
            var history = (await host.As(People.Adviser).Get($"{path}/history"))
                .Expect(HttpStatusCode.OK)
                .Json.AsArray();
            Assert.All(history, entry => Assert.NotNull((string?)entry!["by"]));
            Assert.All(history, entry => Assert.NotEmpty(entry!["changes"]!.AsArray()));
        }

        (await host.As(People.Adviser).Get($"{_partnership}?asOf=2017-01-08")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        Assert.Equal("Active", (string?)(await ReadAsync($"{_partnership}?asOf=2018-06-30"))["status"]);
        Assert.True(await Consistency.AssertAsync(host.Services) > 5);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> ReadAsync(string path) =>
        (await host.As(People.Adviser).Get(path)).Expect(HttpStatusCode.OK).Json;

    private async Task<Answer> TryAsync(Person by, string path, string verb, object? body = null) =>
        await host.As(by).Post($"{path}/{verb}", (await host.As(by).Get(path)).ETag, body);

    private async Task Do(Person by, string path, string verb, object? body = null) =>
        (await TryAsync(by, path, verb, body)).Expect(HttpStatusCode.NoContent);
}

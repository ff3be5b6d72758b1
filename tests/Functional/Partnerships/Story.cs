using System.Net;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Networks;
using Schulterschluss.Functional.Support;
using Answer = Schulterschluss.Functional.Support.Answer;

namespace Schulterschluss.Functional.Partnerships;

/// <summary>
/// One partnership over HTTP, told step by step: the adviser leads the case, the lead decides, the network has one
/// coordinator. Register and assessment are taken for granted.
/// </summary>
internal sealed class Story
{
    public const string Collection = "/api/v1/partnerships";
    public const string Workshop = "w1";

    private readonly ProductHost _host;

    private Story(ProductHost host, Person coordinator) => (_host, Coordinator) = (host, coordinator);

    public Person Coordinator { get; }
    public Guid NetworkId => Coordinator.Network!.Value;
    public string NetworkName => $"Network of {Coordinator.Id}";
    public string Path { get; private set; } = "";
    public Guid Id { get; private set; }

    /// <summary>The declaration of these stories: four measures of the network in 2017, one of the office.</summary>
    public static JsonObject Text(string legalText = "Both sides work together in trust.") =>
        new()
        {
            ["goals"] = new JsonArray(new JsonObject { ["id"] = "g1", ["text"] = "More firms train jointly" }),
            ["measures"] = new JsonArray(
                Measure("m1", "Network", "2017"),
                Measure("m2", "Network", "2017-Q2"),
                Measure("m3", "Network", "2017-12-15"),
                Measure("m4", "Network", "2017"),
                Measure(Workshop, "Office", "3. Quartal 2017")
            ),
            ["term"] = new JsonObject { ["from"] = "2017-01-09", ["to"] = "2022-01-08" },
            ["legalText"] = legalText,
        };

    public static JsonObject Measure(string id, string obligor, string due) =>
        new()
        {
            ["id"] = id,
            ["obligor"] = obligor,
            ["text"] = $"Invented measure {id}",
            ["goalId"] = "g1",
            ["due"] = due,
        };

    /// <summary>A listed network, on 9 January 2017.</summary>
    public static async Task<Story> BeginAsync(ProductHost host)
    {
        host.SetDay("2017-01-09");
        var story = new Story(host, host.NextCoordinator());
        await using var scope = host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        var network = Network.Draft(story.NetworkId, Register.Profile(story.NetworkName), host.Clock.Today());
        network.Publish("importer", host.Clock.Today());
        session.Record(network);
        await session.SaveChangesAsync(Api.Stop);
        return story;
    }

    public static async Task<Story> InitiatedAsync(ProductHost host)
    {
        var story = await BeginAsync(host);
        await story.OpenAsync();
        return story;
    }

    public static async Task<Story> InNegotiationAsync(ProductHost host)
    {
        var story = await InitiatedAsync(host);
        await story.DoneAsync(People.Adviser, "begin-assessment");
        await story.DoneAsync(People.Adviser, "negotiate", new { assessmentId = await story.AssessAsync() });
        return story;
    }

    public static async Task<Story> AwaitingSignaturesAsync(ProductHost host)
    {
        var story = await InNegotiationAsync(host);
        (await story.PutAsync(People.Adviser, "declaration", Text())).Expect(HttpStatusCode.NoContent);
        await story.DoneAsync(People.Adviser, "request-signatures");
        return story;
    }

    public static async Task<Story> ActiveAsync(ProductHost host)
    {
        var story = await AwaitingSignaturesAsync(host);
        await story.SignAsync("sign");
        return story;
    }

    /// <summary>Awarded on 15 January 2018, with the first report filed.</summary>
    public static async Task<Story> SealedAsync(ProductHost host)
    {
        var story = await ActiveAsync(host);
        host.SetDay("2018-01-15");
        await story.DoneAsync(People.Lead, "seal/award");
        await story.DoneAsync(story.Coordinator, "progress-reports", new { period = 1, text = "A good year" });
        return story;
    }

    public async Task OpenAsync()
    {
        var created = (await _host.As(People.Adviser).Create(Collection, new { networkId = NetworkId })).Expect(
            HttpStatusCode.Created
        );
        (Id, Path) = (created.Id, created.Location!.ToString());
    }

    public async Task SignAsync(string verb)
    {
        await DoneAsync(Coordinator, verb, new { capacity = "Coordinator" });
        await DoneAsync(People.Lead, verb, new { capacity = "Head of the office" });
    }

    public async Task<JsonNode> ReadAsync(string query = "") =>
        (await _host.As(People.Lead).Get(Path + query)).Expect(HttpStatusCode.OK).Json;

    public async Task<string> ETagAsync() => (await _host.As(People.Lead).Get(Path)).ETag!;

    /// <summary>Tries a change from the current version.</summary>
    public async Task<Answer> TryAsync(Person person, string verb, object? body = null) =>
        await _host.As(person).Post($"{Path}/{verb}", await ETagAsync(), body);

    public async Task<Answer> PutAsync(Person person, string part, object body) =>
        await _host.As(person).Put($"{Path}/{part}", await ETagAsync(), body);

    public async Task DoneAsync(Person person, string verb, object? body = null) =>
        (await TryAsync(person, verb, body)).Expect(HttpStatusCode.NoContent);

    public Task ReportAsync(string measure, string status) =>
        DoneAsync(
            measure == Workshop ? People.Adviser : Coordinator,
            $"measures/{measure}/report",
            new { status, note = "As agreed" }
        );

    public async Task<JsonNode> NetworkAsync() =>
        (await _host.As(People.Lead).Get($"{Register.Path}/{NetworkId}")).Expect(HttpStatusCode.OK).Json;

    public async Task<IReadOnlyList<string>> EventsAsync() =>
        [
            .. (await _host.As(People.Lead).Get($"{Path}/history"))
                .Expect(HttpStatusCode.OK)
                .Json.AsArray()
                .Select(e => (string)e!["event"]!),
        ];

    /// <summary>Nobody confirmed it for years, so it has gone dormant; this wakes it up.</summary>
    public async Task ConfirmNetworkAsync()
    {
        var path = $"{Register.Path}/{NetworkId}";
        var etag = (await _host.As(People.Lead).Get(path)).ETag;
        (await _host.As(Coordinator).Post($"{path}/confirm", etag)).Expect(HttpStatusCode.NoContent);
    }

    /// <summary>Merges this story's network into another one's, past the API.</summary>
    public async Task MergeIntoAsync(Story other)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        var network = await session.GetAsync<Network>(NetworkId, Api.Stop);
        var target = await session.GetAsync<Network>(other.NetworkId, Api.Stop);
        network.MergeInto(target);
        session.Record(network);
        session.Record(target);
        await session.SaveChangesAsync(Api.Stop);
    }

    /// <summary>A finalised assessment of the network, past the API: both sides agree on level 2 everywhere.</summary>
    public async Task<Guid> AssessAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        var (today, catalogue) = (_host.Clock.Today(), Catalogues.Newest);
        var assessment = Assessment.Schedule(
            Guid.CreateVersion7(),
            NetworkId,
            today,
            NetworkPhase.Maturity,
            catalogue.Version
        );
        var sheets = assessment.Start(
            today,
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            [Coordinator.Id],
            [People.Adviser.Id]
        );
        foreach (var sheet in sheets)
        {
            sheet.RateAll([.. catalogue.AppliedIn(assessment.Phase).Select(c => new Rating(c.Code, 2))], catalogue);
            sheet.HandIn("somebody", today);
            session.Record(sheet);
        }

        assessment.NoteHandIn(sheets[0], sheets[1], today);
        assessment.NoteHandIn(sheets[1], sheets[0], today);
        assessment.Finalise(catalogue, today);
        session.Record(assessment);
        await session.SaveChangesAsync(Api.Stop);
        return assessment.Id;
    }
}

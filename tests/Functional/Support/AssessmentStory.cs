using System.Net;
using System.Text.Json.Nodes;

namespace Schulterschluss.Functional.Support;

/// <summary>One assessment of a listed network, led step by step over HTTP; reads the current version before each change.</summary>
internal sealed class AssessmentStory(ProductHost host, Person coordinator, string path)
{
    public const string Assessments = "/api/v1/assessments";

    /// <summary>What a network in its development phase is asked.</summary>
    public static readonly string[] Criteria =
    [
        "strategy-mission",
        "strategy-goals",
        "strategy-plan",
        "strategy-needs",
        "actors-partners",
        "actors-diversity",
        "actors-smes",
        "actors-decision-makers",
        "structure-agreement",
        "structure-roles",
        "structure-bodies",
        "structure-legal-form",
        "resources-coordination",
        "resources-funding-mix",
        "resources-secured-term",
        "resources-qualification",
        "offers-fit",
        "offers-projects",
        "offers-reach",
        "communication-internal",
        "communication-public",
        "communication-web",
        "communication-companies",
        "impact-indicators",
        "impact-evaluation",
        "impact-satisfaction",
        "impact-steering",
        "cooperation-networks",
        "cooperation-learning",
        "cooperation-policy",
    ];

    public Person Coordinator => coordinator;
    public Guid Network => coordinator.Network!.Value;
    public string Path => path;
    public Guid Id => Guid.Parse(path[(path.LastIndexOf('/') + 1)..]);

    /// <summary>The network of this person, listed; once for all who ask.</summary>
    public static async Task<Guid> ListedNetworkOfAsync(ProductHost host, Person person)
    {
        var path = $"/api/v1/networks/{person.Network}";
        if ((await host.As().Get(path)).Status == HttpStatusCode.NotFound)
        {
            var draft = (
                await host.As(person).Create("/api/v1/networks", Samples.Network($"Network of {person.Id}"))
            ).Expect(HttpStatusCode.Created);
            var submitted = (
                await host.As(person).Post($"{path}/submit", draft.ETag, new { publicationConsent = true })
            ).Expect(HttpStatusCode.NoContent);
            (await host.As(People.Lead).Post($"{path}/list", submitted.ETag)).Expect(HttpStatusCode.NoContent);
        }

        return person.Network!.Value;
    }

    public static async Task<AssessmentStory> ScheduleAsync(
        ProductHost host,
        Person coordinator,
        string phase = "Development",
        Guid? replaces = null
    )
    {
        var network = await ListedNetworkOfAsync(host, coordinator);
        var created = (
            await host.As(People.Adviser)
                .Create(
                    Assessments,
                    new
                    {
                        networkId = network,
                        plannedOn = "2026-12-01",
                        phase,
                        replaces,
                    }
                )
        ).Expect(HttpStatusCode.Created);
        return new(host, coordinator, created.Location!.ToString());
    }

    public static async Task<AssessmentStory> StartAsync(
        ProductHost host,
        Person coordinator,
        string phase = "Development"
    )
    {
        var story = await ScheduleAsync(host, coordinator, phase);
        await story.StartAsync();
        return story;
    }

    /// <summary>Both sides say the same level everywhere, and it is finalised with one strength and one weakness.</summary>
    public static async Task<AssessmentStory> FinalisedAsync(
        ProductHost host,
        Person coordinator,
        int level = 2,
        Guid? replaces = null
    )
    {
        var story = await ScheduleAsync(host, coordinator, replaces: replaces);
        await story.StartAsync();
        await story.HandInAsync("network", All(level));
        await story.HandInAsync("office", All(level));
        await story.RecordAsync("Strength", "actors");
        await story.RecordAsync("Weakness", "impact");
        (await story.ChangeAsync(People.Lead, "finalise")).Expect(HttpStatusCode.NoContent);
        return story;
    }

    public async Task StartAsync() =>
        (
            await ChangeAsync(
                People.Adviser,
                "start",
                new { networkParticipants = new[] { "coordinator" }, officeParticipants = new[] { "adviser" } }
            )
        ).Expect(HttpStatusCode.NoContent);

    /// <summary>Rates as a whole and hands in.</summary>
    public async Task HandInAsync(string side, IEnumerable<object> ratings)
    {
        var person = side == "office" ? People.Adviser : coordinator;
        var sheet = $"{path}/sheets/{side}";
        var read = (await host.As(person).Get(sheet)).Expect(HttpStatusCode.OK);
        var rated = (await host.As(person).Put(sheet, read.ETag, new { ratings })).Expect(HttpStatusCode.NoContent);
        (await host.As(person).Post($"{sheet}/hand-in", rated.ETag)).Expect(HttpStatusCode.NoContent);
    }

    public async Task<Answer> RecordAsync(string kind, string dimension, string text = "Invented finding") =>
        await host.As(People.Adviser)
            .Post(
                $"{path}/findings",
                await ETagAsync(),
                new
                {
                    kind,
                    dimension,
                    text,
                }
            );

    public async Task<Answer> AgreeAsync(string criterion, object body, Person? by = null) =>
        await host.As(by ?? People.Reviewer).Put($"{path}/consensus/{criterion}", await ETagAsync(), body);

    public async Task<Answer> ChangeAsync(Person by, string verb, object? body = null) =>
        await host.As(by).Post($"{path}/{verb}", await ETagAsync(), body);

    public async Task<JsonNode> ReadAsync(Person? by = null) =>
        (await host.As(by ?? People.Lead).Get(path)).Expect(HttpStatusCode.OK).Json;

    public async Task<string?> ETagAsync() => (await host.As(People.Lead).Get(path)).Expect(HttpStatusCode.OK).ETag;

    public static object Rated(string criterion, int level, string? comment = null) =>
        new
        {
            criterion,
            level,
            evidence = level >= 3 ? $"Evidence for {criterion}" : null,
            comment,
        };

    public static object[] All(int level, params (string Criterion, int Level)[] except) =>
        [
            .. Criteria.Select(criterion =>
                Rated(
                    criterion,
                    except.Where(e => e.Criterion == criterion).Select(e => (int?)e.Level).SingleOrDefault() ?? level
                )
            ),
        ];
}

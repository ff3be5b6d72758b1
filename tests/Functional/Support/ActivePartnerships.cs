using System.Net;

namespace Schulterschluss.Functional.Support;

/// <summary>The product with two networks, each led over the API as far as an active partnership. A class fixture.</summary>
public sealed class ActivePartnerships(TestCluster cluster) : IAsyncLifetime
{
    public const string StartDay = "2017-01-09";

    public ProductHost Host { get; } = new(cluster);
    internal Programme Berlin { get; private set; } = null!;
    internal Programme Elsewhere { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        Host.SetDay(StartDay);
        Berlin = await Programme.LeadAsync(Host, People.Coordinator);
        Elsewhere = await Programme.LeadAsync(Host, People.Stranger);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>A network's way through the programme, as far as its active partnership.</summary>
internal sealed record Programme(
    Person Coordinator,
    Guid NetworkId,
    Guid AssessmentId,
    Guid FindingId,
    Guid PartnershipId
)
{
    /// <summary>In the declaration, a measure of each side.</summary>
    public const string NetworkMeasure = "m1";
    public const string OfficeMeasure = "m2";

    private const string Partnerships = "/api/v1/partnerships";

    /// <summary>As far as an active partnership.</summary>
    public static async Task<Programme> LeadAsync(ProductHost host, Person coordinator)
    {
        var programme = await NegotiateAsync(host, coordinator);
        var (network, adviser, lead) = (host.As(coordinator), host.As(People.Adviser), host.As(People.Lead));
        var path = $"{Partnerships}/{programme.PartnershipId}";
        var last = (await adviser.Get(path)).ETag;
        last = (await adviser.Put($"{path}/declaration", last, Declaration())).Expect(HttpStatusCode.NoContent).ETag;
        last = await ChangeAsync(adviser, $"{path}/request-signatures", last);
        last = await ChangeAsync(network, $"{path}/sign", last, new { capacity = "chair" });
        await ChangeAsync(lead, $"{path}/sign", last, new { capacity = "head of the office" });
        Assert.Equal("Active", (string?)(await adviser.Get(path)).Expect(HttpStatusCode.OK).Json["status"]);
        return programme;
    }

    /// <summary>As far as the negotiation of its declaration.</summary>
    public static async Task<Programme> NegotiateAsync(ProductHost host, Person coordinator)
    {
        var (network, adviser) = (host.As(coordinator), host.As(People.Adviser));
        var networkId = await ListNetworkAsync(network, adviser);
        var (assessmentId, findingId) = await AssessAsync(network, adviser, networkId);

        var partnership = (await adviser.Create(Partnerships, new { networkId })).Expect(HttpStatusCode.Created);
        var path = $"{Partnerships}/{partnership.Id}";
        var last = await ChangeAsync(adviser, $"{path}/begin-assessment", partnership.ETag);
        await ChangeAsync(adviser, $"{path}/negotiate", last, new { assessmentId });
        return new(coordinator, networkId, assessmentId, findingId, partnership.Id);
    }

    private static async Task<Guid> ListNetworkAsync(Api network, Api adviser)
    {
        var draft = (await network.Create("/api/v1/networks", Samples.Network())).Expect(HttpStatusCode.Created);
        var path = $"/api/v1/networks/{draft.Id}";
        var last = await ChangeAsync(network, $"{path}/submit", draft.ETag, new { publicationConsent = true });
        await ChangeAsync(adviser, $"{path}/list", last);
        return draft.Id;
    }

    private static async Task<(Guid Assessment, Guid Finding)> AssessAsync(Api network, Api adviser, Guid networkId)
    {
        var assessment = (
            await adviser.Create(
                "/api/v1/assessments",
                new
                {
                    networkId,
                    plannedOn = ActivePartnerships.StartDay,
                    phase = "Development",
                }
            )
        ).Expect(HttpStatusCode.Created);
        var path = $"/api/v1/assessments/{assessment.Id}";
        await ChangeAsync(
            adviser,
            $"{path}/start",
            assessment.ETag,
            new { networkParticipants = new[] { "coordinator" }, officeParticipants = new[] { "adviser" } }
        );
        await RateAsync(network, $"{path}/sheets/Network");
        await RateAsync(adviser, $"{path}/sheets/Office");

        var now = (await adviser.Get(path)).Expect(HttpStatusCode.OK);
        var finding = (
            await adviser.Post(
                $"{path}/findings",
                now.ETag,
                new
                {
                    kind = "Weakness",
                    dimension = "actors",
                    text = "Few start-ups take part.",
                }
            )
        ).Expect(HttpStatusCode.Created);
        await ChangeAsync(adviser, $"{path}/finalise", finding.ETag);
        return (assessment.Id, finding.Id);
    }

    /// <summary>Both sides say the same to everything that is asked, so that they agree at once.</summary>
    private static async Task RateAsync(Api side, string sheet)
    {
        var opened = (await side.Get(sheet)).Expect(HttpStatusCode.OK);
        var catalogue = (await side.Get($"/api/v1/assessment-catalogues/{opened.Json["catalogueVersion"]}")).Expect(
            HttpStatusCode.OK
        );
        var ratings = catalogue.Json["dimensions"]!
            .AsArray()
            .SelectMany(dimension => dimension!["criteria"]!.AsArray())
            .Where(c => c!["phases"]!.AsArray().Any(phase => (string?)phase == "Development"))
            .Select(c => new { criterion = (string?)c!["code"], level = 2 });
        var rated = (await side.Put(sheet, opened.ETag, new { ratings })).Expect(HttpStatusCode.NoContent);
        await ChangeAsync(side, $"{sheet}/hand-in", rated.ETag);
    }

    private static object Declaration() =>
        new
        {
            goals = new[] { new { id = "g1", text = "More firms in joint training" } },
            measures = new[]
            {
                Measure(NetworkMeasure, "Network", "Interest start-ups in dual training", "2017"),
                Measure(OfficeMeasure, "Office", "A development workshop", "2017-Q3"),
            },
            term = new { from = ActivePartnerships.StartDay },
        };

    private static object Measure(string id, string obligor, string text, string due) =>
        new
        {
            id,
            obligor,
            text,
            goalId = "g1",
            due,
        };

    private static async Task<string?> ChangeAsync(Api api, string path, string? etag, object? body = null) =>
        (await api.Post(path, etag, body)).Expect(HttpStatusCode.NoContent).ETag;
}

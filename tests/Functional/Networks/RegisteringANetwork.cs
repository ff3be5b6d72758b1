using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class RegisteringANetwork(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Networks = "/api/v1/networks";

    [Fact]
    public async Task A_draft_becomes_public_when_another_person_lists_it()
    {
        var draft = (await host.As(People.Adviser).Create(Networks, Samples.Network())).Expect(HttpStatusCode.Created);
        var path = draft.Location!.ToString();
        (await host.As().Get(path)).ExpectProblem(HttpStatusCode.NotFound, "not-found");

        var submitted = (
            await host.As(People.Adviser).Post($"{path}/submit", draft.ETag, new { publicationConsent = true })
        ).Expect(HttpStatusCode.NoContent);
        (await host.As(People.Adviser).Post($"{path}/list", submitted.ETag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "network.reviewer-is-submitter"
        );
        (await host.As(People.Lead).Post($"{path}/list", submitted.ETag)).Expect(HttpStatusCode.NoContent);

        var profile = (await host.As().Get(path)).Expect(HttpStatusCode.OK);
        Assert.Equal("Listed", (string?)profile.Json["status"]);
        Assert.Equal("Invented network", (string?)profile.Json["name"]);
        Assert.Null(profile.Json["submittedBy"]);
    }

    [Fact]
    public async Task Every_gap_is_named_when_an_incomplete_draft_is_submitted()
    {
        var draft = (await host.As(People.Adviser).Create(Networks, new { name = "Empty network" })).Expect(
            HttpStatusCode.Created
        );

        var refused = await host.As(People.Adviser)
            .Post($"{draft.Location}/submit", draft.ETag, new { publicationConsent = false });

        refused.Expect(HttpStatusCode.Conflict);
        Assert.Equal(
            [
                "network.too-few-partners",
                "network.no-district",
                "network.no-field-of-action",
                "network.no-contact",
                "network.no-publication-consent",
            ],
            refused.Codes
        );
    }

    [Fact]
    public async Task The_history_says_who_when_why_and_which_fields()
    {
        var draft = (await host.As(People.Adviser).Create(Networks, Samples.Network())).Expect(HttpStatusCode.Created);
        var changed = Samples.Network();
        changed["seat"] = "Potsdam";
        (await host.As(People.Lead).Put(draft.Location!.ToString(), draft.ETag, changed)).Expect(
            HttpStatusCode.NoContent
        );

        var history = (await host.As(People.Adviser).Get($"{draft.Location}/history"))
            .Expect(HttpStatusCode.OK)
            .Json.AsArray();

        Assert.Equal(["network_drafted", "network_profile_changed"], history.Select(e => (string?)e!["event"]));
        var change = history[1]!;
        Assert.Equal("lead", (string?)change["by"]);
        Assert.Equal("Invented lead", (string?)change["byName"]);
        var field = Assert.Single(change["changes"]!.AsArray())!;
        Assert.Equal(
            ("profile.seat", "Berlin", "Potsdam"),
            ((string?)field["field"], (string?)field["from"], (string?)field["to"])
        );
    }

    [Fact]
    public async Task Every_fault_of_the_input_is_named_with_its_path()
    {
        var body = Samples.Network(name: "ab");
        body["website"] = "javascript:alert(1)";
        body["publicContact"] = "no-mail";
        body["districts"] = new[] { "16056", "99999" };
        body["foundedYear"] = 3020;
        body["fieldsOfAction"] = new[] { "space-travel" };

        var refused = (await host.As(People.Adviser).Create(Networks, body)).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );

        Assert.Equal(
            ["districts[0]", "districts[1]", "fieldsOfAction[0]", "foundedYear", "name", "publicContact", "website"],
            refused.Fields.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("""{"name":"Invented","colour":"red"}""", "colour")]
    [InlineData("""{"name":"Invented","legalForm":"Circus"}""", "legalForm")]
    [InlineData(
        """{"name":"Invented","partners":[{"name":"A","type":"Chamber"},{"name":"B","type":"Moon"}]}""",
        "partners[1].type"
    )]
    [InlineData("""{"name":"Inv\u0000ented"}""", "name")]
    [InlineData("""{"name":"Invented","districts":null}""", "districts")]
    public async Task What_cannot_be_read_is_refused_with_its_path(string json, string path)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        var refused = (await host.As(People.Adviser).Create(Networks, content)).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        Assert.Equal([path], refused.Fields);
    }

    [Fact]
    public async Task A_change_needs_the_current_version()
    {
        var draft = (await host.As(People.Adviser).Create(Networks, Samples.Network())).Expect(HttpStatusCode.Created);
        var path = draft.Location!.ToString();

        (await host.As(People.Adviser).Put(path, etag: null, Samples.Network("Other"))).ExpectProblem(
            (HttpStatusCode)428,
            "if-match-missing"
        );
        (await host.As(People.Adviser).Put(path, draft.ETag, Samples.Network("Other"))).Expect(
            HttpStatusCode.NoContent
        );
        (await host.As(People.Adviser).Put(path, draft.ETag, Samples.Network("Third"))).ExpectProblem(
            HttpStatusCode.PreconditionFailed,
            "stale-version"
        );
    }

    [Fact]
    public async Task Repeating_a_create_under_its_key_creates_once()
    {
        var key = "the same key";
        var first = (await host.As(People.Adviser).Create(Networks, Samples.Network(), key)).Expect(
            HttpStatusCode.Created
        );
        var again = (await host.As(People.Adviser).Create(Networks, Samples.Network(), key)).Expect(
            HttpStatusCode.Created
        );
        Assert.Equal((first.Id, first.ETag), (again.Id, again.ETag));

        (await host.As(People.Adviser).Create(Networks, Samples.Network("Another"), key)).ExpectProblem(
            HttpStatusCode.UnprocessableEntity,
            "idempotency-key-reused"
        );
        (await host.As(People.Adviser).Send(HttpMethod.Post, Networks, Samples.Network())).ExpectProblem(
            HttpStatusCode.BadRequest,
            "idempotency-key-missing"
        );
    }

    [Fact]
    public async Task Of_eight_simultaneous_creates_under_one_key_all_get_the_same()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => host.As(People.Adviser).Create(Networks, Samples.Network(), "at once"))
        );
        Assert.All(answers, answer => answer.Expect(HttpStatusCode.Created));
        Assert.Single(answers.Select(answer => (answer.Id, answer.ETag)).Distinct());
    }

    [Fact]
    public async Task An_entry_can_be_read_as_it_was()
    {
        host.SetDay("2027-01-10");
        var draft = (await host.As(People.Adviser).Create(Networks, Samples.Network("Old name"))).Expect(
            HttpStatusCode.Created
        );
        host.SetDay("2027-02-10");
        (await host.As(People.Adviser).Put(draft.Location!.ToString(), draft.ETag, Samples.Network("New name"))).Expect(
            HttpStatusCode.NoContent
        );

        Assert.Equal(
            "Old name",
            (string?)(await host.As(People.Adviser).Get($"{draft.Location}?asOf=2027-01-31")).Json["name"]
        );
        Assert.Equal(
            "New name",
            (string?)(await host.As(People.Adviser).Get($"{draft.Location}?asOf=2027-02-10T09:00:00Z")).Json["name"]
        );
        (await host.As(People.Adviser).Get($"{draft.Location}?asOf=2026-12-31")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await host.As(People.Adviser).Get($"{draft.Location}?asOf=yesterday")).ExpectProblem(
            HttpStatusCode.BadRequest,
            "malformed"
        );
    }

    [Fact]
    public async Task A_key_is_needed_and_its_network_is_its_limit()
    {
        (await host.As().Create(Networks, Samples.Network())).ExpectProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
        (await host.As(People.Ministry).Create(Networks, Samples.Network())).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );

        var own = (await host.As(People.Coordinator).Create(Networks, Samples.Network())).Expect(
            HttpStatusCode.Created
        );
        Assert.Equal(People.Berlin, own.Id);
        (await host.As(People.Stranger).Get(own.Location!.ToString())).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await host.As(People.Stranger).Put(own.Location!.ToString(), own.ETag, Samples.Network())).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        (await host.As(People.Coordinator).Create(Networks, Samples.Network())).ExpectProblem(
            HttpStatusCode.Conflict,
            "network.already-exists"
        );
    }
}

using System.Net;
using Schulterschluss.Functional.Support;
using static Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Partnerships;

public sealed class SigningAPartnership(ProductHost host) : IClassFixture<ProductHost>
{
    private static readonly object Capacity = new { capacity = "Coordinator" };

    [Fact]
    public async Task Of_twenty_simultaneous_signatures_one_wins()
    {
        var story = await AwaitingSignaturesAsync(host);
        var etag = await story.ETagAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => host.As(story.Coordinator).Post($"{story.Path}/sign", etag, Capacity))
        );

        Assert.Single(answers, a => a.Status == HttpStatusCode.NoContent);
        Assert.Equal(
            19,
            answers.Count(a => (a.Status, a.Code) == (HttpStatusCode.PreconditionFailed, "stale-version"))
        );
        Assert.Single(await story.EventsAsync(), e => e == "declaration_signed");
    }

    [Fact]
    public async Task What_is_missing_is_named_all_at_once()
    {
        var story = await InNegotiationAsync(host);
        var refused = await story.TryAsync(People.Adviser, "request-signatures");
        refused.Expect(HttpStatusCode.Conflict);
        Assert.Equal(
            [
                "declaration.no-goal",
                "declaration.no-network-measure",
                "declaration.no-office-measure",
                "declaration.no-term",
            ],
            refused.Codes
        );
        (await story.TryAsync(story.Coordinator, "sign", Capacity)).ExpectProblem(
            HttpStatusCode.Conflict,
            "declaration.not-awaiting-signatures"
        );
    }

    [Fact]
    public async Task Only_the_coordinator_and_the_head_of_the_office_sign()
    {
        var story = await AwaitingSignaturesAsync(host);
        (await story.TryAsync(People.Adviser, "sign", Capacity)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
        (await story.TryAsync(People.Stranger, "sign", Capacity)).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        (await story.TryAsync(story.Coordinator, "sign", new { })).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        (await host.As(story.Coordinator).Post($"{story.Path}/sign", etag: null, Capacity)).ExpectProblem(
            (HttpStatusCode)428,
            "if-match-missing"
        );
    }

    [Fact]
    public async Task Another_text_voids_the_signatures_and_the_same_text_does_not()
    {
        var story = await AwaitingSignaturesAsync(host);
        await story.DoneAsync(story.Coordinator, "sign", Capacity);
        var before = await story.ETagAsync();
        (await story.PutAsync(People.Adviser, "declaration", Text())).Expect(HttpStatusCode.NoContent);
        Assert.Equal(before, await story.ETagAsync());

        (await story.PutAsync(People.Adviser, "declaration", Text("Otherwise."))).Expect(HttpStatusCode.NoContent);

        var details = await story.ReadAsync();
        Assert.Equal("AwaitingSignatures", (string?)details["status"]);
        Assert.Empty(details["declaration"]!["signatures"]!.AsArray());
        Assert.Equal(["declaration_signatures_voided", "declaration_drafted"], (await story.EventsAsync()).TakeLast(2));
    }

    [Fact]
    public async Task Signing_twice_records_nothing()
    {
        var story = await AwaitingSignaturesAsync(host);
        await story.DoneAsync(story.Coordinator, "sign", Capacity);
        var etag = await story.ETagAsync();
        await story.DoneAsync(story.Coordinator, "sign", Capacity);
        Assert.Equal(etag, await story.ETagAsync());
    }

    [Fact]
    public async Task Every_fault_of_a_text_is_named_with_its_path()
    {
        var story = await InNegotiationAsync(host);
        var refused = await story.PutAsync(
            People.Adviser,
            "declaration",
            new
            {
                goals = new object?[] { new { id = "g1", text = "" }, new { id = "g1", text = "Twice" }, null },
                measures = new[] { new { id = "not a key", text = "x" } },
                term = new { from = "1017-01-09" },
            }
        );
        refused.ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(
            ["goals", "goals[0].text", "goals[2]", "measures[0].id", "measures[0].obligor", "term.from"],
            refused.Fields.Order(StringComparer.Ordinal)
        );
        var unreadable = await story.PutAsync(
            People.Adviser,
            "declaration",
            new { measures = new[] { new { id = "m1", due = "2017-Q5" } } }
        );
        unreadable.ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(["measures[0].due"], unreadable.Fields);
    }
}

using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.ActionOptions;

public sealed class StartingAnActionOption(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    private Api Office => active.Host.As(People.Adviser);

    [Fact]
    public async Task Of_eight_simultaneous_starts_five_succeed()
    {
        List<(Guid Id, string Path, string? ETag)> options = [];
        for (var i = 0; i < 8; i++)
        {
            options.Add(await Options.SelectedAsync(active.Host, active.Berlin));
        }

        var answers = await Task.WhenAll(options.Select(o => Office.Post($"{o.Path}/start", o.ETag)));

        Assert.Equal(5, answers.Count(a => a.Status == HttpStatusCode.NoContent));
        Assert.All(
            answers.Where(a => a.Status != HttpStatusCode.NoContent),
            a => a.ExpectProblem(HttpStatusCode.Conflict, "action-option.too-many-in-progress")
        );
        var running = await Office.Get($"{Options.Path}?network={active.Berlin.NetworkId}&status=InProgress");
        Assert.Equal(5, running.Json["items"]!.AsArray().Count);

        // What is given up makes room again.
        var given = running.Json["items"]![0]!["id"]!.GetValue<Guid>();
        var etag = (await Office.Get(Options.PathOf(given))).ETag;
        (await Office.Post($"{Options.PathOf(given)}/abandon", etag, new { reason = "partner left" })).Expect(
            HttpStatusCode.NoContent
        );
        var waiting = options[Array.FindIndex(answers, a => a.Status == HttpStatusCode.Conflict)];
        (await Office.Post($"{waiting.Path}/start", waiting.ETag)).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Nothing_starts_while_the_partnership_is_suspended()
    {
        var option = await Options.SelectedAsync(active.Host, active.Elsewhere);
        var partnership = $"/api/v1/partnerships/{active.Elsewhere.PartnershipId}";
        var suspended = (
            await Office.Post(
                $"{partnership}/suspend",
                (await Office.Get(partnership)).ETag,
                new { reason = "no coordinator" }
            )
        ).Expect(HttpStatusCode.NoContent);

        (await Office.Post($"{option.Path}/start", option.ETag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "action-option.partnership-not-active"
        );
        (await Office.Post($"{partnership}/resume", suspended.ETag)).Expect(HttpStatusCode.NoContent);
        (await Office.Post($"{option.Path}/start", option.ETag)).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Completion_needs_the_value_reached_and_evidence()
    {
        var option = await Options.SelectedAsync(active.Host, active.Elsewhere);
        var started = (await Office.Post($"{option.Path}/start", option.ETag)).Expect(HttpStatusCode.NoContent);
        var refused = (await Office.Post($"{option.Path}/complete", started.ETag, new { })).Expect(
            HttpStatusCode.Conflict
        );
        Assert.Equal(["action-option.no-actual-value", "action-option.no-evidence"], refused.Codes);
        (
            await Office.Post(
                $"{option.Path}/complete",
                started.ETag,
                new { actual = 1.1234567m, evidenceRefs = new[] { "" } }
            )
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Assessments;

public sealed class ComparingAssessments(ProductHost host) : IClassFixture<ProductHost>
{
    /// <summary>One story, because each part needs what came before it.</summary>
    [Fact]
    public async Task A_network_is_compared_with_itself_and_with_five_others()
    {
        var running = await AssessmentStory.StartAsync(host, People.Coordinator);
        (await host.As(People.Coordinator).Get($"{running.Path}/comparison")).ExpectProblem(
            HttpStatusCode.Conflict,
            "assessment.not-finalised"
        );

        var first = await AssessmentStory.FinalisedAsync(host, People.Coordinator, level: 1);
        var alone = await CompareAsync(first);
        Assert.Null(alone["previousId"]);
        Assert.Equal(
            ["no-previous-assessment", "too-few-peers"],
            alone["missing"]!.AsArray().Select(code => (string?)code)
        );

        host.SetDay("2027-11-24");
        var second = await AssessmentStory.FinalisedAsync(host, People.Coordinator, level: 2);
        var corrected = await AssessmentStory.FinalisedAsync(host, People.Coordinator, level: 3, replaces: second.Id);
        var grown = await CompareAsync(corrected);
        Assert.Equal(first.Id, (Guid?)grown["previousId"]); // not the one that it corrects
        Assert.Equal(
            (75m, 25m, 50m),
            (
                (decimal?)grown["overall"]!["score"],
                (decimal?)grown["overall"]!["previous"],
                (decimal?)grown["overall"]!["difference"]
            )
        );
        Assert.All(grown["dimensions"]!.AsArray(), d => Assert.Equal(50m, (decimal?)d!["scores"]!["difference"]));

        // Latest of the peers: 0, 25, 50, 75, and for the fifth 100 after an earlier 0.
        for (var level = 0; level < 4; level++)
        {
            await AssessmentStory.FinalisedAsync(host, People.Peers[level], level);
        }

        await AssessmentStory.FinalisedAsync(host, People.Peers[0], level: 0);
        Assert.Equal(
            ["too-few-peers"],
            (await CompareAsync(corrected))["missing"]!.AsArray().Select(code => (string?)code)
        );
        Assert.Null((await CompareAsync(corrected))["overall"]!["peers"]);

        await AssessmentStory.FinalisedAsync(host, People.Peers[4], level: 0);
        host.SetDay("2027-11-25");
        await AssessmentStory.FinalisedAsync(host, People.Peers[4], level: 4);
        var compared = await CompareAsync(corrected);
        Assert.Equal(5, (int?)compared["peerNetworks"]);
        Assert.Empty(compared["missing"]!.AsArray());
        Assert.All(
            [compared["overall"], .. compared["dimensions"]!.AsArray().Select(d => d!["scores"])],
            score =>
                Assert.Equal(
                    (25m, 50m, 75m),
                    (
                        (decimal?)score!["peers"]!["lower"],
                        (decimal?)score["peers"]!["median"],
                        (decimal?)score["peers"]!["upper"]
                    )
                )
        );
        Assert.All(
            People.Peers,
            peer => Assert.DoesNotContain(peer.Network.ToString()!, compared.ToJsonString(), StringComparison.Ordinal)
        );
    }

    private async Task<JsonNode> CompareAsync(AssessmentStory story) =>
        (await host.As(People.Coordinator).Get($"{story.Path}/comparison")).Expect(HttpStatusCode.OK).Json;
}

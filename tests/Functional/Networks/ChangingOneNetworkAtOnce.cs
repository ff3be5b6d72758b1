using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class ChangingOneNetworkAtOnce(ProductHost host) : IClassFixture<ProductHost>
{
    private const int Writers = 20;

    [Fact]
    public async Task One_of_twenty_wins_and_the_others_learn_that_they_were_late()
    {
        var api = host.As(People.Adviser);
        var draft = (await api.Create("/api/v1/networks", Samples.Network())).Expect(HttpStatusCode.Created);
        var path = draft.Location!.ToString();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, Writers)
                .Select(writer => api.Put(path, draft.ETag, Samples.Network($"Invented name {writer}")))
        );

        var winner = Assert.Single(answers, answer => answer.Status == HttpStatusCode.NoContent);
        Assert.Equal(
            Enumerable.Repeat((HttpStatusCode.PreconditionFailed, (string?)"stale-version"), Writers - 1),
            answers.Where(answer => answer != winner).Select(answer => (answer.Status, answer.Code))
        );
        var history = (await api.Get($"{path}/history")).Expect(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(["network_drafted", "network_profile_changed"], history.Select(e => (string?)e!["event"]));
        var network = (await api.Get(path)).Expect(HttpStatusCode.OK);
        Assert.Equal(winner.ETag, network.ETag);
    }
}

using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

/// <summary>Who finds what is not, not yet, or not any more public.</summary>
public sealed class SearchingWithAKey(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Only_listed_entries_are_public()
    {
        (await host.As(People.Adviser).Create(Register.Path, Samples.Network("Geheimbund Entwurf"))).Expect(
            HttpStatusCode.Created
        );
        Assert.Empty(await host.As().NamesAsync("q=Geheimbund"));
        Assert.Empty(await host.As(People.Adviser).NamesAsync("q=Geheimbund"));
        Assert.Equal(["Geheimbund Entwurf"], await host.As(People.Adviser).NamesAsync("q=Geheimbund&state=Draft"));
        Assert.Equal(["Geheimbund Entwurf"], await host.As(People.Auditor).NamesAsync("q=Geheimbund&state=draft"));
        Assert.Empty(await host.As(People.Adviser).NamesAsync("q=Geheimbund&state=Submitted,Rejected"));
    }

    [Fact]
    public async Task States_are_for_those_who_may_know_them()
    {
        (await host.As().Get($"{Register.Path}?state=Draft")).ExpectProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
        (await host.As(People.Ministry).Get($"{Register.Path}?state=Draft")).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        (await host.As().Get($"{Register.Path}/map?state=Draft")).ExpectProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
    }

    [Fact]
    public async Task A_networks_people_find_their_own_and_nobody_elses()
    {
        (await host.As(People.Coordinator).Create(Register.Path, Samples.Network("Eigenbund Berlin"))).Expect(
            HttpStatusCode.Created
        );
        (await host.As(People.Adviser).Create(Register.Path, Samples.Network("Eigenbund Fremd"))).Expect(
            HttpStatusCode.Created
        );
        await host.ListAsync("Eigenbund Öffentlich");

        Assert.Equal(["Eigenbund Berlin"], await host.As(People.Coordinator).NamesAsync("q=Eigenbund&state=Draft"));
        Assert.Equal(
            ["Eigenbund Berlin", "Eigenbund Öffentlich"],
            await host.As(People.Coordinator).NamesAsync("q=Eigenbund&state=Draft,Listed")
        );
        Assert.Empty(await host.As(People.Stranger).NamesAsync("q=Eigenbund&state=Draft"));
    }

    [Fact]
    public async Task An_entry_that_nobody_confirms_turns_stale_then_dormant()
    {
        await host.ListAsync("Schlafbund");
        var start = host.Clock.GetUtcNow();

        host.SetDay("2027-11-25");
        var row = (await host.As().Get($"{Register.Path}?q=Schlafbund")).Json["items"]![0]!;
        Assert.True((bool)row["isStale"]!);
        Assert.Equal("Listed", (string?)row["status"]);

        host.SetDay("2028-05-25");
        Assert.Empty(await host.As().NamesAsync("q=Schlafbund"));
        var dormant = (await host.As(People.Adviser).Get($"{Register.Path}?q=Schlafbund&state=Dormant")).Json["items"]!;
        Assert.Equal("Dormant", (string?)dormant[0]!["status"]);
        host.Clock.AdjustTime(start);
    }
}

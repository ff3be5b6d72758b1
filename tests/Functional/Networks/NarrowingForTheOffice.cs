using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Application.Common;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

/// <summary>What only the office may choose by: a confirmation that is overdue, and an open partnership.</summary>
public sealed class NarrowingForTheOffice(ProductHost host) : IClassFixture<ProductHost>
{
    private static readonly string[] Own =
    [
        "stale=true",
        "stale=false",
        "openPartnership=true",
        "openPartnership=false",
    ];

    [Fact]
    public async Task An_entry_is_stale_from_the_day_after_a_year_until_somebody_confirms_it()
    {
        host.SetDay("2026-11-24");
        var id = (await host.ListAsync("Altbund"))[0];
        Assert.Equal((false, true), await IsFoundAsync("Altbund", "stale"));

        host.SetDay("2027-11-24");
        Assert.Equal((false, true), await IsFoundAsync("Altbund", "stale"));
        host.SetDay("2027-11-25");
        Assert.Equal((true, false), await IsFoundAsync("Altbund", "stale"));

        await host.ChangeAsync(id, network => network.Confirm(host.Clock.Today()));
        Assert.Equal((false, true), await IsFoundAsync("Altbund", "stale"));
    }

    [Fact]
    public async Task A_year_from_the_end_of_February_ends_before_its_29th()
    {
        host.SetDay("2027-02-28");
        await host.ListAsync("Schaltbund");
        host.SetDay("2028-02-28");
        Assert.Equal((false, true), await IsFoundAsync("Schaltbund", "stale"));
        host.SetDay("2028-02-29");
        Assert.Equal((true, false), await IsFoundAsync("Schaltbund", "stale"));
    }

    [Fact]
    public async Task A_partnership_counts_from_its_opening_to_its_end()
    {
        var story = await Partnerships.Story.BeginAsync(host);
        Assert.Equal((false, true), await IsFoundAsync(story.NetworkName, "openPartnership"));
        await story.OpenAsync();
        Assert.Equal((true, false), await IsFoundAsync(story.NetworkName, "openPartnership"));
        await story.DoneAsync(People.Adviser, "abandon", new { reason = "No time this year" });
        Assert.Equal((false, true), await IsFoundAsync(story.NetworkName, "openPartnership"));
    }

    [Fact]
    public async Task Without_states_they_narrow_what_is_listed()
    {
        host.SetDay("2026-11-24");
        await host.ListAsync("Standbund gelistet");
        (await host.As(People.Adviser).Create(Register.Path, Samples.Network("Standbund Entwurf"))).Expect(
            HttpStatusCode.Created
        );
        Assert.Equal(
            ["Standbund gelistet"],
            await host.As(People.Adviser).NamesAsync("q=Standbund&stale=false&openPartnership=false")
        );
        Assert.Equal(
            ["Standbund Entwurf", "Standbund gelistet"],
            await host.As(People.Auditor).NamesAsync("q=Standbund&stale=false&state=Draft,Listed")
        );
    }

    [Fact]
    public async Task A_page_goes_on_within_its_own_search_only()
    {
        host.SetDay("2026-11-24");
        await host.ListAsync("Blattbund 1", "Blattbund 2");
        var adviser = host.As(People.Adviser);
        var first = (await adviser.Get($"{Register.Path}?q=Blattbund&stale=false&limit=1")).Expect(HttpStatusCode.OK);
        var cursor = (string?)first.Json["nextCursor"];
        Assert.Equal(["Blattbund 2"], await adviser.NamesAsync($"q=Blattbund&stale=false&limit=1&cursor={cursor}"));
        (await adviser.Get($"{Register.Path}?q=Blattbund&openPartnership=false&limit=1&cursor={cursor}")).ExpectProblem(
            HttpStatusCode.BadRequest,
            "cursor"
        );
    }

    [Fact]
    public async Task Nobody_else_may_ask()
    {
        foreach (var path in new[] { Register.Path, $"{Register.Path}/map", $"{Register.Path}/export" })
        {
            foreach (var own in Own)
            {
                (await host.As().Get($"{path}?{own}")).ExpectProblem(HttpStatusCode.Unauthorized, "unauthenticated");
                (await host.As(People.Ministry).Get($"{path}?{own}")).ExpectProblem(
                    HttpStatusCode.Forbidden,
                    "forbidden"
                );
                (await host.As(People.Coordinator).Get($"{path}?{own}&state=Listed")).ExpectProblem(
                    HttpStatusCode.Forbidden,
                    "forbidden"
                );
            }
        }
    }

    [Fact]
    public async Task Nobody_else_learns_how_many_there_are()
    {
        host.SetDay("2026-11-24");
        await host.ListAsync("Zählbund 1", "Zählbund 2");
        var ofOffice = await FacetsAsync(People.Lead, "q=Zählbund&stale=false&state=Listed");
        Assert.Equal(
            ["true=0", "false=2"],
            ofOffice["openPartnership"]!.AsArray().Select(c => $"{c!["code"]}={c["count"]}")
        );
        Assert.Equal(["true=0", "false=2"], ofOffice["stale"]!.AsArray().Select(c => $"{c!["code"]}={c["count"]}"));

        foreach (var person in new[] { null, People.Ministry, People.Lead })
        {
            var ofPublic = await FacetsAsync(person, "q=Zählbund");
            Assert.NotNull(ofPublic["seal"]);
            Assert.Null(ofPublic["stale"]);
            Assert.Null(ofPublic["openPartnership"]);
        }

        Assert.Null((await FacetsAsync(People.Coordinator, "q=Zählbund&state=Listed"))["openPartnership"]);
    }

    /// <summary>Whether the entry is among those with the answer yes, and among those with the answer no.</summary>
    private async Task<(bool Yes, bool No)> IsFoundAsync(string name, string flag)
    {
        var adviser = host.As(People.Adviser);
        var q = Uri.EscapeDataString(name);
        return (
            (await adviser.NamesAsync($"q={q}&{flag}=true")).Contains(name),
            (await adviser.NamesAsync($"q={q}&{flag}=false")).Contains(name)
        );
    }

    private async Task<JsonNode> FacetsAsync(Person? person, string query) =>
        (await host.As(person).Get($"{Register.Path}?{query}&facets=true")).Expect(HttpStatusCode.OK).Json["facets"]!;
}

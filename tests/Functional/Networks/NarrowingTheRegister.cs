using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class NarrowingTheRegister(NarrowingTheRegister.Some register) : IClassFixture<NarrowingTheRegister.Some>
{
    private readonly ProductHost host = register.Host;

    [Theory]
    [InlineData("", "Emden Harburg Leer Saar")]
    [InlineData("land=03", "Emden Harburg Leer")]
    [InlineData("land=Niedersachsen", "Emden Harburg Leer")]
    [InlineData("land=lower+saxony", "Emden Harburg Leer")]
    [InlineData("land=DE-NI", "Emden Harburg Leer")]
    [InlineData("land=03,10", "Emden Harburg Leer Saar")]
    [InlineData("land=10&land=03", "Emden Harburg Leer Saar")]
    [InlineData("district=03457", "Leer")]
    [InlineData("district=10041", "Saar")]
    [InlineData("field=integration", "Harburg Leer")]
    [InlineData("field=Bildungschancen", "Saar")]
    [InlineData("targetGroup=%C3%84ltere", "Emden Harburg")]
    [InlineData("branch=health,Handel", "Emden Leer")]
    [InlineData("land=03&branch=Gesundheitswirtschaft&targetGroup=older-people", "Emden")]
    [InlineData("seal=true", "Harburg")]
    [InlineData("seal=false", "Emden Leer Saar")]
    [InlineData("q=bund&field=integration", "Harburg Leer")]
    [InlineData(
        "q=&land=&district=&field=&targetGroup=&branch=&seal=&sort=&limit=&cursor=&facets=",
        "Emden Harburg Leer Saar"
    )]
    public async Task Choices_narrow_the_register(string query, string names) =>
        Assert.Equal(names.Split(' '), (await host.As().NamesAsync(query)).Select(name => name.Split(' ')[1]).Order());

    [Theory]
    [InlineData("land=99", "land")]
    [InlineData("land=03&land=Atlantis", "land")]
    [InlineData("district=3457", "district")]
    [InlineData("field=space", "field")]
    [InlineData("targetGroup=%00", "targetGroup")]
    [InlineData("branch=Siegel", "branch")]
    [InlineData("seal=maybe", "seal")]
    [InlineData("state=Unknown", "state")]
    [InlineData("state=3", "state")]
    [InlineData("sort=colour", "sort")]
    [InlineData("facets=1", "facets")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=many", "limit")]
    public async Task What_is_no_choice_is_named(string query, string parameter) =>
        Assert.Equal(
            [parameter],
            (await host.As(People.Lead).Get($"{Register.Path}?{query}"))
                .ExpectProblem(HttpStatusCode.BadRequest, "validation")
                .Fields
        );

    [Fact]
    public async Task A_seal_counts_until_its_last_day()
    {
        host.SetDay("2027-03-31");
        Assert.Equal(["Bund Harburg"], await host.As().NamesAsync("seal=true"));
        host.SetDay("2027-04-01");
        Assert.Empty(await host.As().NamesAsync("seal=true"));
        host.SetDay("2026-11-24");
    }

    [Fact]
    public async Task Each_facet_counts_what_the_other_choices_leave()
    {
        var facets = (await host.As().Get($"{Register.Path}?land=03&targetGroup=older-people&facets=true"))
            .Expect(HttpStatusCode.OK)
            .Json["facets"]!;

        Assert.Equal("03=2", Counts(facets["land"]));
        Assert.Equal("older-people=2 women=2", Counts(facets["targetGroup"]));
        Assert.Equal("integration=1 qualification=1", Counts(facets["field"]));
        Assert.Equal("health=1", Counts(facets["branch"]));
        Assert.Equal("03353=1 03402=1", Counts(facets["district"]));
        Assert.Equal("true=1 false=1", Counts(facets["seal"]));
        Assert.Equal(
            """{"code":"03","de":"Niedersachsen","en":"Lower Saxony","count":2}""",
            facets["land"]![0]!.ToJsonString()
        );
    }

    [Fact]
    public async Task A_choice_that_leaves_nothing_still_shows()
    {
        var answer = (await host.As().Get($"{Register.Path}?q=Harburg&land=10&facets=true")).Expect(HttpStatusCode.OK);
        Assert.Empty(answer.Names());
        Assert.Equal("03=1 10=0", Counts(answer.Json["facets"]!["land"]));
        Assert.Equal("", Counts(answer.Json["facets"]!["field"]));
    }

    [Fact]
    public async Task Facets_count_the_whole_search_not_the_page()
    {
        var answer = (await host.As().Get($"{Register.Path}?limit=1&facets=true")).Expect(HttpStatusCode.OK);
        Assert.Single(answer.Names());
        Assert.Equal("03=3 10=1", Counts(answer.Json["facets"]!["land"]));
    }

    private static string Counts(JsonNode? facet) =>
        string.Join(' ', facet!.AsArray().Select(choice => $"{choice!["code"]}={choice["count"]}"));

    /// <summary>Four networks that differ in everything by which one can choose.</summary>
    public sealed class Some(TestCluster cluster) : IAsyncLifetime
    {
        public ProductHost Host { get; } = new(cluster);

        public async ValueTask InitializeAsync()
        {
            await Host.InitializeAsync();
            NetworkProfile[] networks =
            [
                Register.Profile("Bund Emden") with
                {
                    Districts = ["03402"],
                    FieldsOfAction = ["qualification"],
                    TargetGroups = ["older-people"],
                    Sectors = ["health"],
                },
                Register.Profile("Bund Harburg") with
                {
                    Districts = ["03353"],
                    FieldsOfAction = ["integration"],
                    TargetGroups = ["older-people", "women"],
                },
                Register.Profile("Bund Leer") with
                {
                    Districts = ["03457"],
                    FieldsOfAction = ["integration"],
                    TargetGroups = ["women"],
                    Sectors = ["trade", "services"],
                },
                Register.Profile("Bund Saar") with
                {
                    Districts = ["10"],
                    FieldsOfAction = ["educational-opportunities"],
                },
            ];
            var ids = await Host.ListAsync(networks);
            await Host.ChangeAsync(ids[1], network => network.NoteSeal("EP-1", new DateOnly(2027, 3, 31)));
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}

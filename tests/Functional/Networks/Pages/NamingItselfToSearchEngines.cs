using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Pages;

/// <summary>The data block of a profile, in the words of schema.org.</summary>
public sealed class NamingItselfToSearchEngines(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_profile_says_what_its_page_says()
    {
        var profile = Register.Profile("Bündnis für Ausbildung") with
        {
            ShortName = "BfA",
            FoundedYear = 2014,
            Districts = ["01001", "11"],
            CoordinatorRef = "petra.privat",
            PublicContact = "kontakt@network.example.org",
        };
        var (json, page) = await Read(profile);

        Assert.Equal("https://schema.org", (string?)json["@context"]);
        Assert.Equal("Organization", (string?)json["@type"]);
        Assert.Equal("Bündnis für Ausbildung", (string?)json["name"]);
        Assert.Equal("BfA", (string?)json["alternateName"]);
        Assert.Equal("https://network.example.org", (string?)json["url"]);
        Assert.EndsWith(page.Path, (string?)json["sameAs"], StringComparison.Ordinal);
        Assert.Equal("2014", (string?)json["foundingDate"]);
        Assert.Equal(["01001", "11"], json["areaServed"]!.AsArray().Select(area => (string?)area!["identifier"]));
        Assert.Equal("Flensburg, Stadt", (string?)json["areaServed"]![0]!["name"]);
        Assert.Single(json["knowsAbout"]!.AsArray());
        Assert.Equal(
            ["Invented chamber", "Invented agency", "Invented school"],
            json["member"]!.AsArray().Select(member => (string?)member!["name"])
        );
        Assert.All(json["member"]!.AsArray(), member => Assert.Equal("Organization", (string?)member!["@type"]));
        Assert.DoesNotContain("privat", json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("kontakt@", json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_is_not_said()
    {
        var profile = Register.Profile("Wortkarges Netzwerk") with
        {
            Website = null,
            PublicContact = "a@b.example.org",
        };
        var (json, page) = await Read(profile);
        Assert.EndsWith(page.Path, (string?)json["url"], StringComparison.Ordinal);
        Assert.Null(json["foundingDate"]);
        Assert.Null(json["alternateName"]);
        Assert.Null(json["description"]);
    }

    [Theory]
    [InlineData("Netz </script><script>alert(1)</script>")]
    [InlineData("Netz <!--<script>")]
    [InlineData("Netz \"}]} &quot; \\ ' \u2028")]
    public async Task No_name_ends_the_block(string name)
    {
        var profile = Register.Profile(name) with
        {
            Description = name,
            Partners = [.. Register.Profile("").Partners, new(name, PartnerType.Company)],
        };
        var (json, page) = await Read(profile);
        Assert.Equal(name, (string?)json["name"]);
        Assert.Equal(name, (string?)json["member"]![3]!["name"]);
        Assert.DoesNotContain(
            page.Page.Scripts,
            script => script.Text.Contains("alert", StringComparison.Ordinal) && script.Type != "application/ld+json"
        );
    }

    private async Task<(JsonNode Json, Web Page)> Read(NetworkProfile profile)
    {
        var id = Assert.Single(await host.ListAsync(profile));
        var web = new Web(host.Address);
        await web.Get($"/register/{id}");
        var block = Assert.IsAssignableFrom<IHtmlScriptElement>(
            Assert.Single(web.Page.QuerySelectorAll("script[type='application/ld+json']"))
        );
        return (JsonNode.Parse(block.Text)!, web);
    }
}

using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class ShowingTheRegisterOnAMap(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Each_match_and_each_district_is_a_feature()
    {
        await host.ListAsync(
            Register.Profile("Kartenbund am Ort") with
            {
                Location = new(13.4, 52.5),
                Districts = ["11000"],
            },
            Register.Profile("Kartenbund ohne Ort") with
            {
                Districts = ["11000", "12054"],
            }
        );
        await host.ListAsync("Anderer Bund");

        var map = (await host.As().Get($"{Register.Path}/map?q=Kartenbund")).Expect(HttpStatusCode.OK);

        Assert.Equal("application/geo+json", map.MediaType);
        Assert.Equal("FeatureCollection", (string?)map.Json["type"]);
        var features = map.Json["features"]!.AsArray();
        var networks = features.Where(f => (string?)f!["properties"]!["kind"] == "network").ToList();
        Assert.Equal(
            ["Kartenbund am Ort", "Kartenbund ohne Ort"],
            networks.Select(f => (string?)f!["properties"]!["name"])
        );
        Assert.Equal("""{"type":"Point","coordinates":[13.4,52.5]}""", networks[0]!["geometry"]!.ToJsonString());
        Assert.Null(networks[1]!["geometry"]);

        var districts = features
            .Where(f => (string?)f!["properties"]!["kind"] == "district")
            .ToDictionary(f => (string)f!["id"]!, f => f!["properties"]!);
        // 401 in 2018; Eisenach has been part of the Wartburgkreis since July 2021.
        Assert.Equal(400, districts.Count);
        Assert.Equal((2, 1, 0), (Count("11000"), Count("12054"), Count("01001")));
        Assert.Equal(
            ("Berlin, Stadt", "11"),
            ((string?)districts["11000"]["name"], (string?)districts["11000"]["land"])
        );
        Assert.True((int)districts["11000"]["population"]! > 3_000_000);

        int Count(string ags) => (int)districts[ags]["count"]!;
    }

    [Fact]
    public async Task The_map_takes_the_filters_of_the_search() =>
        Assert.Equal(
            ["land"],
            (await host.As().Get($"{Register.Path}/map?land=99"))
                .ExpectProblem(HttpStatusCode.BadRequest, "validation")
                .Fields
        );
}

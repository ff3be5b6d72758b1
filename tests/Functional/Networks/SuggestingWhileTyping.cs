using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class SuggestingWhileTyping(ProductHost host) : IClassFixture<ProductHost>
{
    private async Task<IReadOnlyList<string>> Suggest(string text) =>
        [
            .. (await host.As().Get($"{Register.Path}/suggestions?q={Uri.EscapeDataString(text)}"))
                .Expect(HttpStatusCode.OK)
                .Json.AsArray()
                .Select(s => $"{s!["kind"]} {s["de"]}"),
        ];

    [Fact]
    public async Task Names_places_districts_and_codes_go_on_as_typed()
    {
        await host.ListAsync(Register.Profile("Überlinger Kreis") with { Seat = "Überlingen" });

        Assert.Equal(["place Überlingen", "network Überlinger Kreis"], await Suggest("uebe"));
        Assert.Contains("land Niedersachsen", await Suggest("lower s"));
        Assert.Contains("district Emden, Stadt", await Suggest("emd"));
        Assert.Contains("targetGroup Alleinerziehende", await Suggest("single"));
        Assert.Contains("branch Hotellerie und Gastronomie", await Suggest("gastro"));
    }

    [Fact]
    public async Task There_are_at_most_ten_and_networks_are_among_them()
    {
        await host.ListAsync(Enumerable.Range(0, 12).Select(i => $"Landkreisbund {i}"));
        var suggestions = await Suggest("l");
        Assert.Equal(10, suggestions.Count);
        Assert.Equal(5, suggestions.Count(s => s.StartsWith("network ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_not_public_is_not_suggested()
    {
        (await host.As(People.Adviser).Create(Register.Path, Samples.Network("Quarkbund"))).Expect(
            HttpStatusCode.Created
        );
        Assert.Empty(await Suggest("quark"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!")]
    public async Task Nothing_goes_on_with_nothing(string text) => Assert.Empty(await Suggest(text));

    [Fact]
    public async Task A_network_is_suggested_with_its_id()
    {
        var id = (await host.ListAsync("Zinnoberbund"))[0];
        var suggestion = (await host.As().Get($"{Register.Path}/suggestions?q=zinn")).Json[0]!;
        Assert.Equal(id.ToString(), (string?)suggestion["code"]);
    }
}

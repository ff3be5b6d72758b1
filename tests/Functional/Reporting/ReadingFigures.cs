using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Reporting;

/// <summary>Figures come from what was recorded, and every one opens to its records.</summary>
public sealed class ReadingFigures(ActivePartnerships story) : IClassFixture<ActivePartnerships>
{
    private const string Quarter = "from=2017-01-01&to=2017-01-09";

    [Fact]
    public async Task The_story_so_far_is_counted()
    {
        var figures = await FiguresAsync(Quarter);
        Assert.Equal(2, Value(figures, "K1"));
        Assert.Equal(2, Value(figures, "K1.change"));
        Assert.Equal(1, Value(figures, "K2"));
        Assert.Equal(2, Value(figures, "K4"));
        Assert.Equal(2, Value(figures, "K4.new"));
        Assert.Equal(1, Value(figures, "K4.share"));
        Assert.Equal(0, Value(figures, "K6"));
        Assert.Null(Value(figures, "K7.network"));
        Assert.Null(Value(figures, "K15"));
    }

    private async Task<JsonNode> FiguresAsync(string query) =>
        (await story.Host.As(People.Lead).Get($"/api/v1/figures?{query}")).Expect(HttpStatusCode.OK).Json;

    private static decimal? Value(JsonNode figures, string code) => (decimal?)Part(figures, code)["value"];

    private static JsonNode Part(JsonNode figures, string code) =>
        figures["figures"]!
            .AsArray()
            .SelectMany(figure => figure!["parts"]!.AsArray())
            .Single(part => (string?)part!["code"] == code)!;
}

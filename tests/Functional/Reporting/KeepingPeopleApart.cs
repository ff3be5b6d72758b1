using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Services;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Reporting;

/// <summary>What a report tells about people lets nobody work out who they were.</summary>
public sealed class KeepingPeopleApart(ReportingProgramme programme) : IClassFixture<ReportingProgramme>
{
    [Fact]
    public async Task Two_participants_are_told_in_no_file_and_cannot_be_worked_out_from_the_others()
    {
        await GiveAsync(programme.Berlin, "DevelopmentWorkshop", participants: 2);
        await GiveAsync(programme.Elsewhere, "Coaching", participants: 30);
        programme.Host.SetDay("2017-10-05");
        var path = await programme.ReleaseAsync("QuarterlyStatus", "2017-07-01", "2017-09-30");

        var released = (await programme.Host.As(People.Ministry).Get($"{path}/versions/1"))
            .Expect(HttpStatusCode.OK)
            .Json;
        var participants = PartOf(released["document"]!, "K12.participants");
        var workshops = Row(participants, "DevelopmentWorkshop");
        Assert.True((bool)workshops["isHidden"]!);
        Assert.Null((decimal?)workshops["value"]);
        Assert.Equal(".", (string?)workshops["shown"]);
        Assert.False(participants["value"] is not null && Row(participants, "Coaching")["value"] is not null);
        Assert.Null(participants["records"]);

        var csv = Encoding.UTF8.GetString(await programme.FileAsync($"{path}/versions/1/files/figures.csv"));
        Assert.Contains(
            "K12.participants,Teilnehmende,Art der Dienstleistung,DevelopmentWorkshop,Weiterentwicklungsworkshop,,Count,.,",
            csv,
            StringComparison.Ordinal
        );

        // The office itself knows.
        var records = (
            await programme.Host.As(People.Lead).Get($"{path}/versions/1/figures/K12.participants/records?counted=true")
        )
            .Expect(HttpStatusCode.OK)
            .Json;
        Assert.Equal(32, (decimal)records["value"]!["value"]!);
    }

    private async Task GiveAsync(Programme to, string type, int participants)
    {
        var adviser = programme.Host.As(People.Adviser);
        var order = Orders.Workshop(to);
        order["type"] = type;
        var (_, path, etag) = await Orders.ScheduledAsync(adviser, order, Orders.On("2017-07-07"));
        var given = Orders.Given(to, participants);
        given["from"] = "2017-07-07";
        (await adviser.Post($"{path}/deliver", etag, given)).Expect(HttpStatusCode.NoContent);
    }

    private static JsonNode PartOf(JsonNode document, string code) =>
        document["figures"]!
            .AsArray()
            .SelectMany(figure => figure!["parts"]!.AsArray())
            .Single(part => (string?)part!["code"] == code)!;

    private static JsonNode Row(JsonNode part, string group) =>
        part["byGroup"]!.AsArray().Single(row => (string?)row!["key"] == group)!;
}

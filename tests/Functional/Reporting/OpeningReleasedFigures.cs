using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Reporting;

/// <summary>Behind every figure of a released version stand the records that were frozen with it, for the office alone.</summary>
public sealed class OpeningReleasedFigures(ReportingProgramme programme) : IClassFixture<ReportingProgramme>
{
    private Api Lead => programme.Host.As(People.Lead);

    [Fact]
    public async Task The_records_are_those_of_the_freeze_and_stay_in_the_office()
    {
        var path = await programme.ReleaseAsync("QuarterlyStatus", "2017-01-01", "2017-03-31");
        var records = $"{path}/versions/1/figures/K19.actual/records";
        await programme.RecordVoucherAsync("2017-03-21", "Nachzügler AG", 500, "0835", $"N-{Guid.CreateVersion7():N}");

        var frozen = (await Lead.Get(records)).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(2, (int)frozen["total"]!);
        Assert.Equal(1300, (decimal)frozen["value"]!["value"]!);
        Assert.Equal(["B-1", "B-2"], frozen["items"]!.AsArray().Select(item => (string?)item!["name"]));

        var first = (await Lead.Get($"{records}?limit=1")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal("B-1", (string?)Assert.Single(first["items"]!.AsArray())!["name"]);
        var second = (await Lead.Get($"{records}?limit=1&cursor={first["nextCursor"]}")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal("B-2", (string?)Assert.Single(second["items"]!.AsArray())!["name"]);
        Assert.Null((string?)second["nextCursor"]);
        var travel = (await Lead.Get($"{records}?group=0846&counted=true")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal("B-2", (string?)Assert.Single(travel["items"]!.AsArray())!["name"]);

        (await programme.Host.As(People.Ministry).Get(records)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
        (await Lead.Get($"{path}/versions/1/figures/K99/records")).Expect(HttpStatusCode.NotFound);
        (await Lead.Get($"{path}/versions/2/figures/K4/records")).Expect(HttpStatusCode.NotFound);
        (await Lead.Get($"{records}?cursor=x")).ExpectProblem(HttpStatusCode.BadRequest, "validation");
    }

    [Fact]
    public async Task Pages_tell_the_ministry_only_what_is_released()
    {
        var draft = await programme.DraftAsync("QuarterlyStatus", "2017-10-01", "2017-12-31");
        var released = await programme.ReleaseAsync("QuarterlyStatus", "2017-04-01", "2017-06-30");
        using var ministry = await programme.Host.SignInAsync(People.Ministry);
        await ministry.Get("/desk");
        Assert.Equal("/reports", ministry.Path);
        Assert.Contains("Quartalsbericht 2. Quartal 2017", ministry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4. Quartal 2017", ministry.Text, StringComparison.Ordinal);

        await ministry.Get(PageOf(draft));
        Assert.Equal(HttpStatusCode.NotFound, ministry.Status);
        await ministry.Get(PageOf(released));
        Assert.Equal(HttpStatusCode.OK, ministry.Status);
        Assert.DoesNotContain("input.json.br", ministry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Freigabe zurücknehmen", ministry.Text, StringComparison.Ordinal);
        foreach (var page in new[] { "/differences", "/verification" })
        {
            await ministry.Get($"{PageOf(released)}/versions/1{page}");
            Assert.Equal(HttpStatusCode.Forbidden, ministry.Status);
        }

        await ministry.Get("/search?q=Quartalsbericht");
        Assert.Contains("Quartalsbericht 2. Quartal 2017", ministry.Text, StringComparison.Ordinal);
        await ministry.Get("/search?q=4. Quartal");
        Assert.DoesNotContain("Quartalsbericht 4.", ministry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_cannot_be_is_refused_before_anybody_waits()
    {
        var path = await programme.DraftAsync("InterimProof", "2017-01-01", "2017-12-31");
        using var lead = await programme.Host.SignInAsync(People.Lead);
        await lead.Get(PageOf(path));
        Assert.Contains("ab 01.01.2018", lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Freigeben und einfrieren", lead.Text, StringComparison.Ordinal);

        var over = await programme.DraftAsync("HalfYearReport", "2017-01-01", "2017-06-30");
        await lead.Get(PageOf(over));
        var controller = programme.Host.As(People.Controller);
        var read = await controller.Get(over);
        var texts = read.Json["texts"]!.DeepClone();
        texts["Summary"] = "Anders.";
        (await controller.Post($"{over}/write", read.ETag, new { texts })).Expect(HttpStatusCode.NoContent);
        await lead.Submit("release");
        Assert.Equal(HttpStatusCode.PreconditionFailed, lead.Status);
        Assert.Contains("Text des Berichts geschrieben", lead.Text, StringComparison.Ordinal);
    }

    private static string PageOf(string path) => path.Replace("/api/v1", "", StringComparison.Ordinal);
}

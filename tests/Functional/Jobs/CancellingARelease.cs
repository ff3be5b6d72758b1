using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;
using Schulterschluss.Functional.Reporting;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Jobs;

namespace Schulterschluss.Functional.Jobs;

/// <summary>A release that was begun on a page can be stopped; then nothing has happened.</summary>
public sealed class CancellingARelease(ReportingProgramme programme) : IClassFixture<ReportingProgramme>
{
    private static readonly Actor Lead = new(People.Lead.Id, "Lea Leitung (erfunden)", Role.OfficeLead, Side.Office);

    private ReleaseRuns Runs => programme.Host.Services.GetRequiredService<ReleaseRuns>();

    [Fact]
    public async Task A_draft_stays_a_draft_and_can_be_released_afterwards()
    {
        var path = await programme.DraftAsync("QuarterlyStatus", "2017-01-01", "2017-03-31");
        var cancelled = await StartAsync(path);
        cancelled.Cancel();
        Assert.Equal(new RunEnd(Result: null, Problem: null), await EndOfAsync(cancelled));
        Assert.Equal("Draft", await StatusAsync(path));

        var again = await StartAsync(path);
        Assert.Equal(Guid.Parse(path.Split('/')[^1]), (await EndOfAsync(again)).Result);
        Assert.Equal("Released", await StatusAsync(path));
        Assert.Null(Runs.Find(again.Id, People.SecondLead.Id));
    }

    [Fact]
    public async Task What_stands_in_its_way_is_said_at_its_end()
    {
        var path = await programme.DraftAsync("QuarterlyStatus", "2017-07-01", "2017-09-30");
        var end = await EndOfAsync(await StartAsync(path));
        Assert.Null(end.Result);
        Assert.Equal("report.period-not-over", end.Problem?.Extensions["code"]);
    }

    private async Task<Run<ReleaseReport, ReleaseProgress>> StartAsync(string path)
    {
        var read = (await programme.Host.As(People.Lead).Get(path)).Expect(HttpStatusCode.OK);
        return Runs.Start(Lead, new(Guid.Parse(path.Split('/')[^1]), (Guid)read.Json["version"]!));
    }

    private static async Task<RunEnd> EndOfAsync<TOrder, TProgress>(Run<TOrder, TProgress> run)
        where TProgress : class
    {
        while (run.End is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Api.Stop);
        }

        return run.End!;
    }

    private async Task<string?> StatusAsync(string path) =>
        (string?)(await programme.Host.As(People.Lead).Get(path)).Expect(HttpStatusCode.OK).Json["status"];
}

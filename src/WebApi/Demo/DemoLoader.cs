using System.Diagnostics;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks;
using Schulterschluss.Infrastructure.Demo;

namespace Schulterschluss.WebApi.Demo;

/// <summary>Fills an empty database before the host listens; one that has been filled is left alone.</summary>
internal sealed class DemoLoader(IServiceScopeFactory scopes, DemoClock clock, ILogger<DemoLoader> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var stage = new DemoStage(scopes, clock);
        if (await IsFilled(stage))
        {
            return;
        }

        var (today, started) = (clock.Today(), Stopwatch.GetTimestamp());
        try
        {
            await new DemoStory(stage, today).Tell();
        }
        finally
        {
            clock.SetDay(today);
        }

        logger.LogInformation(
            "Invented data loaded in {Seconds:0.0} s",
            Stopwatch.GetElapsedTime(started).TotalSeconds
        );
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<bool> IsFilled(DemoStage stage)
    {
        try
        {
            await stage.Send(DemoPeople.Lead, new GetNetwork(DemoPeople.BerlinNetwork));
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }
}

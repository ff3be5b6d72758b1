using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.WebApi.Jobs;

/// <summary>At start and after each midnight in Berlin: what time alone has changed is written into the history.</summary>
internal sealed class DailyCatchUp(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime host,
    TimeProvider clock,
    ILogger<DailyCatchUp> logger
) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    private static readonly IReadOnlyList<Type> Messages =
    [
        .. typeof(ICatchUp)
            .Assembly.GetTypes()
            .Where(t => typeof(ICatchUp).IsAssignableFrom(t) && t.IsClass)
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>Sends every catch-up message once; each in a scope and a transaction of its own.</summary>
    public static async Task RunAsync(IServiceScopeFactory scopes, CancellationToken ct)
    {
        foreach (var message in Messages)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.System);
            await scope
                .ServiceProvider.GetRequiredService<IMediator>()
                .Send((ICatchUp)Activator.CreateInstance(message)!, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            // Read once: between two readings a clock may pass midnight, or be set.
            var now = clock.GetUtcNow();
            var wait = Time.EndOf(Time.DayOf(now)) - now;
            try
            {
                await RunAsync(scopes, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "The daily catch-up failed and is tried again");
                wait = AfterFailure;
            }

            await Task.Delay(wait, clock, stoppingToken);
        }
    }

    /// <summary>Only then does the host know the address that links in mails lead to.</summary>
    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }
}

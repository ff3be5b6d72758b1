using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.WebApi.Demo;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// While nobody administers, a link on the console lets whoever runs the host become the first. Another one at every start;
/// it is told to the console and not to the log, which others collect and keep.
/// </summary>
internal sealed class FirstAdministratorDoor(
    DemoMode demo,
    ISiteAddress site,
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<FirstAdministratorDoor> logger
) : BackgroundService, IFirstAdministratorDoor
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public string Token { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public bool Opens(string? token) =>
        !demo.On
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(Token));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (demo.On || !await HasStartedAsync(stoppingToken))
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await TellAsync(stoppingToken);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Without a database nobody comes in anyway.
                logger.LogDebug(exception, "Whether somebody administers could not be read");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TellAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new NeedsFirstAdministrator(), ct))
        {
            Console.WriteLine(
                $"\nNobody administers yet. Whoever opens this link becomes the first to do so; it works once:\n\n  {site.Of($"/first-administrator?token={Token}")}\n"
            );
        }
    }

    /// <summary>Before, nobody knows where it listens.</summary>
    private async Task<bool> HasStartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var first = lifetime.ApplicationStarted.Register(started.SetResult);
        await Task.WhenAny(started.Task, Task.Delay(Timeout.Infinite, stopping));
        return started.Task.IsCompleted;
    }
}

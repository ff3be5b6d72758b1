using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Access;
using Schulterschluss.Infrastructure.Demo;

namespace Schulterschluss.WebApi.Demo;

/// <summary>An account without a password for each invented person.</summary>
internal sealed class DemoAccounts(IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var person in DemoPeople.All)
        {
            if (await users.FindByEmailAsync(DemoDoor.EmailOf(person)) is null)
            {
                await users.CreateAsync(
                    new()
                    {
                        Id = Guid.CreateVersion7(clock.GetUtcNow()),
                        ActorId = person.Id,
                        Name = person.Name,
                        Email = DemoDoor.EmailOf(person),
                        EmailConfirmed = true,
                        Role = person.Role,
                        Side = person.Side,
                        NetworkId = person.NetworkId,
                        InvitedAt = clock.GetUtcNow(),
                    }
                );
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

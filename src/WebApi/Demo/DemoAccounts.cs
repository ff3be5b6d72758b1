using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;
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
            await OpenAsync(users, person, clock.GetUtcNow());
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Once: whoever has one keeps it.</summary>
    public static async Task OpenAsync(UserManager<Account> users, Actor person, DateTimeOffset at)
    {
        if (await users.FindByEmailAsync(DemoDoor.EmailOf(person)) is not null)
        {
            return;
        }

        await users.CreateAsync(
            new()
            {
                Id = Guid.CreateVersion7(at),
                ActorId = person.Id,
                Name = person.Name,
                Email = DemoDoor.EmailOf(person),
                EmailConfirmed = true,
                Role = person.Role,
                Side = Roles.SideOf(person.Role),
                NetworkId = person.NetworkId,
                InvitedAt = at,
                AccessUntil = Roles.MustEnd(person.Role)
                    ? Time.DayOf(at).AddMonths(AccountRules.AccessMaxMonths)
                    : null,
            }
        );
    }
}

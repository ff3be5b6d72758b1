using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Infrastructure.Demo;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.WebApi.Demo;

/// <summary>Something that has been created on the stage, at the version that it has now.</summary>
internal sealed class Thing(Created created)
{
    public Guid Id { get; } = created.Id;
    public Guid Version { get; set; } = created.Version;
}

/// <summary>Plays the product's own commands, each by a person and on a day, as everybody else would send them.</summary>
internal sealed class DemoStage(IServiceScopeFactory scopes, DemoClock clock)
{
    public void GoTo(DateOnly day) => clock.SetDay(day);

    /// <summary>Somebody who is not among the few that come in by a click; the pages know them by name.</summary>
    public async Task Welcome(Actor person)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await DemoAccounts.OpenAsync(users, person, clock.GetUtcNow());
    }

    public async Task<Thing> Create(Actor by, ICommand<Created> command) => new(await Send(by, command));

    public async Task Change(Actor by, Thing thing, Func<Guid, Guid, ICommand<Guid>> command) =>
        thing.Version = await Send(by, command(thing.Id, thing.Version));

    public async Task<T> Send<T>(Actor by, IRequest<T> message)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(by);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, CancellationToken.None);
    }
}

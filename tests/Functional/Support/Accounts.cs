using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.Functional.Support;

/// <summary>The cast as people who sign in: each with an account and the same password.</summary>
internal static class Accounts
{
    public const string Password = "an invented password";

    public static string Email(this Person person) => $"{person.Id}@example.org";

    /// <summary>Makes the account, once.</summary>
    public static async Task<Account> AccountOfAsync(this ProductHost host, Person person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.FindByEmailAsync(person.Email()) is { } known)
        {
            return known;
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            ActorId = person.Id,
            Name = $"Invented {person.Id}",
            Email = person.Email(),
            EmailConfirmed = true,
            Role = person.Role,
            Side = person.Side,
            NetworkId = person.Network,
            InvitedAt = host.Clock.GetUtcNow(),
        };
        var result = await users.CreateAsync(account, Password);
        Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(error => error.Description)));
        return account;
    }

    /// <summary>What a page sends, in a scope of its own as a request has it.</summary>
    public static async Task<T> SendAsync<T>(this ProductHost host, Person person, IRequest<T> message)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope
            .ServiceProvider.GetRequiredService<CurrentActor>()
            .Become(new(person.Id, $"Invented {person.Id}", person.Role, person.Side, person.Network));
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, Api.Stop);
    }

    /// <summary>The account as it is stored now.</summary>
    public static async Task<Account> ReadAsync(this ProductHost host, string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email))!;
    }

    /// <summary>A browser without a window, in which the person has signed in.</summary>
    public static async Task<Web> SignInAsync(this ProductHost host, Person person)
    {
        await host.AccountOfAsync(person);
        var web = await host.TrySignInAsync(person.Email(), Password);
        // Readers of the ministry begin elsewhere.
        Assert.Contains(web.Path, (string[])["/desk", "/reports"]);
        return web;
    }

    /// <summary>Wherever that leads.</summary>
    public static async Task<Web> TrySignInAsync(this ProductHost host, string email, string password)
    {
        var web = new Web(host.Address);
        await web.Get("/sign-in");
        await web.Submit("sign-in", ("Email", email), ("Password", password));
        return web;
    }
}

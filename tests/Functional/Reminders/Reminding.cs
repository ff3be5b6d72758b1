using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Integration;
using Schulterschluss.Application.Reminders;
using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.Functional.Reminders;

/// <summary>What the daily job does about reminders, and how tests look at what came of it.</summary>
internal static class Reminding
{
    /// <summary>Returns how many mails it wrote.</summary>
    public static async Task<int> RemindAsync(this ProductHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.System);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SendReminders(), Api.Stop);
    }

    public static Task RemindOnAsync(this ProductHost host, string day)
    {
        host.SetDay(day);
        return host.RemindAsync();
    }

    /// <summary>In the order in which they were written.</summary>
    public static async Task<IReadOnlyList<OutboxMail>> MailsAsync(this ProductHost host, string? kind = null)
    {
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var mails = await session.Query<OutboxMail>().ToListAsync(Api.Stop);
        return [.. mails.Where(m => kind is null || m.Kind == kind).OrderBy(m => m.CreatedAt)];
    }

    /// <summary>Those to somebody, about one network.</summary>
    public static async Task<IReadOnlyList<OutboxMail>> MailsToAsync(
        this ProductHost host,
        Person person,
        Guid about,
        string? kind = null
    ) =>
        [
            .. (await host.MailsAsync(kind)).Where(m =>
                m.Recipient == person.Email() && m.Occasion!.Contains($"/{about}/", StringComparison.Ordinal)
            ),
        ];

    public static async Task ChangeAsync(this ProductHost host, Person person, Action<Account> change)
    {
        var id = (await host.AccountOfAsync(person)).Id;
        await using var session = host.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        var account = (await session.LoadAsync<Account>(id, Api.Stop))!;
        change(account);
        session.Update(account);
        await session.SaveChangesAsync(Api.Stop);
    }

    /// <summary>Those who read reminders: the coordinator of the story, the person who leads its case, and a head.</summary>
    public static async Task AccountsAsync(this ProductHost host, params IEnumerable<Person> others)
    {
        foreach (var person in (IEnumerable<Person>)[People.Lead, People.Adviser, People.Stranger, .. others])
        {
            await host.AccountOfAsync(person);
        }
    }
}

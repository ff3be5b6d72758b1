using System.Net;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Integration;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Integration;

/// <summary>What tests about mails write, and how they look at the outbox.</summary>
internal static class Mails
{
    public const string Path = "/api/v1/outbox";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Mail To(string recipient, string subject = "Einladung", bool isConfidential = false) =>
        new(recipient, subject, "Guten Tag,\n\nschön, dass Sie dabei sind.\n", "invitation", isConfidential);

    /// <summary>What a use case does, in a scope of its own as a request has it.</summary>
    public static async Task WriteAsync(this ProductHost host, Func<IDocumentSession, Task> write)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        await write(session);
        await session.SaveChangesAsync(Api.Stop);
    }

    public static Task PostAsync(this ProductHost host, params IEnumerable<Mail> mails) =>
        host.WriteAsync(session =>
        {
            foreach (var mail in mails)
            {
                session.Post(mail, host.Clock);
            }

            return Task.CompletedTask;
        });

    public static async Task<IReadOnlyList<JsonNode>> OutboxAsync(this ProductHost host, string query) =>
        [
            .. (await host.As(People.Lead).Get($"{Path}?{query}")).Expect(HttpStatusCode.OK).Json["items"]!
                .AsArray()
                .Select(item => item!),
        ];

    public static async Task<JsonNode> OnlyMailToAsync(this ProductHost host, string recipient) =>
        Assert.Single(await host.OutboxAsync($"recipient={Uri.EscapeDataString(recipient)}"));

    /// <summary>Lets time pass until the only mail to somebody is in a state.</summary>
    public static async Task<JsonNode> UntilAsync(this ProductHost host, string recipient, string status) =>
        (
            await host.UntilAsync(
                $"recipient={Uri.EscapeDataString(recipient)}",
                mail => (string?)mail["status"] == status
            )
        ).Single();

    /// <summary>Lets time pass until one of the mails found is as it is wanted; returns all that are found.</summary>
    public static async Task<IReadOnlyList<JsonNode>> UntilAsync(
        this ProductHost host,
        string query,
        Predicate<JsonNode> isWanted
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Api.Stop);
        limit.CancelAfter(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        IReadOnlyList<JsonNode> found;
        while (!(found = await host.OutboxAsync(query)).Any(mail => isWanted(mail)))
        {
            host.Clock.Advance(TimeSpan.FromSeconds(15));
            await timer.WaitForNextTickAsync(limit.Token);
        }

        return found;
    }
}

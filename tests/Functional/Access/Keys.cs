using System.Net;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Access;

/// <summary>Keys as an administrator manages them.</summary>
internal static class Keys
{
    public const string Path = "/api/v1/api-keys";

    public static object Body(string actorId, Role role = Role.Adviser, Guid? network = null, string? until = null) =>
        new
        {
            purpose = $"Invented tool {actorId}",
            actorId,
            role = role.ToString(),
            networkId = network,
            expiresOn = until,
        };

    public static async Task<(Guid Id, string ETag, Person Holder)> CreateKeyAsync(this ProductHost host, object body)
    {
        await host.WhenReadyAsync();
        var answer = (await host.As(People.Administrator).Create(Path, body)).Expect(HttpStatusCode.Created);
        return (answer.Id, answer.ETag!, Holding((string)answer.Json["secret"]!));
    }

    /// <summary>Somebody of whom only the secret matters.</summary>
    public static Person Holding(string secret) => new("holder", Role.Adviser, Side: null) { Key = secret };

    public static async Task<bool> IsLetInAsync(this ProductHost host, Person holder) =>
        (await host.As(holder).Get("/api/v1/partnerships")).Status switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.Unauthorized => false,
            var other => throw new InvalidOperationException($"{other}"),
        };

    public static async Task WhenReadyAsync(this ProductHost host)
    {
        while ((await host.As().Get("/health/ready")).Status != HttpStatusCode.OK)
        {
            await Task.Delay(20, Api.Stop);
        }
    }
}

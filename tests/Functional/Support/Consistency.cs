using System.Reflection;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Functional.Support;

/// <summary>Whether the database holds whole changes only: each document is what its events say, each stream has its document.</summary>
internal static class Consistency
{
    private static readonly MethodInfo Check = typeof(Consistency).GetMethod(
        nameof(CheckAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static IReadOnlyList<Type> Aggregates { get; } =
    [.. typeof(AggregateRoot).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AggregateRoot)) && !t.IsAbstract)];

    /// <returns>How many documents were compared.</returns>
    public static async Task<int> AssertAsync(IServiceProvider services)
    {
        var store = services.GetRequiredService<IDocumentStore>();
        await using var session = store.QuerySession();
        // What the application records without an aggregate (who has read what) is no state that could be half.
        var streams = (await session.Events.QueryAllRawEvents().ToListAsync(Api.Stop))
            .Where(e => e.EventType.Assembly == typeof(AggregateRoot).Assembly)
            .Select(e => e.StreamId)
            .ToHashSet();
        var documents = 0;
        foreach (var type in Aggregates)
        {
            documents += await (Task<int>)Check.MakeGenericMethod(type).Invoke(null, [session, streams])!;
        }

        Assert.True(streams.Count == 0, $"Events without a document: {string.Join(", ", streams)}");
        return documents;
    }

    private static async Task<int> CheckAsync<T>(IQuerySession session, HashSet<Guid> streams)
        where T : AggregateRoot
    {
        var serializer = session.DocumentStore.Options.Serializer();
        var documents = await session.Query<T>().ToListAsync(Api.Stop);
        foreach (var document in documents)
        {
            var folded = History.Empty<T>();
            folded.Replay(
                (await session.Events.FetchStreamAsync(document.Id, token: Api.Stop)).Select(e => (IDomainEvent)e.Data)
            );
            Assert.True(
                JsonNode.DeepEquals(
                    JsonNode.Parse(serializer.ToJson(document)),
                    JsonNode.Parse(serializer.ToJson(folded))
                ),
                $"{typeof(T).Name} {document.Id} is not what its events say:\n{serializer.ToJson(document)}\n{serializer.ToJson(folded)}"
            );
            streams.Remove(document.Id);
        }

        return documents.Count;
    }
}

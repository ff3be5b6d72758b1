using System.Text.Json;
using Marten;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Infrastructure.Reporting;

/// <summary>
/// Writes into the ledger what every commit tells, in the commit's own transaction: no use case needs to know, and none
/// can forget it.
/// </summary>
internal sealed class FactRecorder(IEnumerable<IFactSource> sources) : DocumentSessionListenerBase
{
    private readonly ILookup<Type, IFactSource> _sources = sources.ToLookup(source => source.Aggregate);

    public override async Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        var changes = session.PendingChanges;
        var streams = changes.Streams().ToDictionary(stream => stream.Id);
        if (streams.Count == 0)
        {
            return;
        }

        List<IFact> facts = [];
        foreach (var after in changes.Inserts().Concat(changes.Updates()).OfType<AggregateRoot>().Distinct())
        {
            if (_sources[after.GetType()].Any() && streams.TryGetValue(after.Id, out var stream))
            {
                var last = stream.Events[^1];
                facts.AddRange(
                    FactsOf(after, [.. stream.Events.Select(e => (IDomainEvent)e.Data)], last.Sequence, last.Timestamp)
                );
            }
        }

        await WriteAsync(session, facts, token);
    }

    public IEnumerable<IFact> FactsOf(
        AggregateRoot after,
        IReadOnlyList<IDomainEvent> events,
        long sequence,
        DateTimeOffset at
    ) => _sources[after.GetType()].SelectMany(source => source.Of(after, events, sequence, at.ToUniversalTime()));

    /// <summary>One row for each fact, whatever their number in one statement a table; what is there already stays.</summary>
    public static async Task WriteAsync(IDocumentSession session, IReadOnlyList<IFact> facts, CancellationToken ct)
    {
        if (facts.Count == 0)
        {
            return;
        }

        await session.Database.EnsureStorageExistsAsync(typeof(FactSchema), ct);
        var schema = session.DocumentStore.Options.Schema.DatabaseSchemaName;
        foreach (var kind in facts.GroupBy(fact => fact.GetType()))
        {
            var table = $"{schema}.{FactTables.Of(kind.Key).Name}";
            session.QueueSqlCommand(
                $"insert into {table} select * from jsonb_populate_recordset(null::{table}, ?::jsonb) on conflict do nothing",
                JsonSerializer.Serialize(kind.Cast<object>(), FactTable.Json)
            );
        }
    }
}

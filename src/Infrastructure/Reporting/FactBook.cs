using System.Text.Json;
using Marten;
using Npgsql;
using Schulterschluss.Application.Reporting.Facts;

namespace Schulterschluss.Infrastructure.Reporting;

internal sealed class FactBook(NpgsqlDataSource database) : IFactBook
{
    public async Task<IReadOnlyList<Guid>> UnknownAsync(IQuerySession session, Type aggregate, CancellationToken ct)
    {
        var schema = session.DocumentStore.Options.Schema;
        await session.Database.EnsureStorageExistsAsync(typeof(FactSchema), ct);
        await session.Database.EnsureStorageExistsAsync(aggregate, ct);
        var table = FactTables.Of(FactTables.Main[aggregate]);
        await using var select = database.CreateCommand(
            $"select d.id from {schema.For(aggregate)} d where not exists "
                + $"(select 1 from {schema.DatabaseSchemaName}.{table.Name} f where f.{table.Key[0]} = d.id) order by d.id"
        );
        List<Guid> ids = [];
        await using var reader = await select.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    /// <summary>Whatever their number, in one statement a table.</summary>
    public async Task WriteAsync(IDocumentSession session, IReadOnlyList<IFact> facts, CancellationToken ct)
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

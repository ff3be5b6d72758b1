using System.Data;
using Microsoft.Extensions.Options;
using Npgsql;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Infrastructure.Reporting;

internal sealed class FactLedgers(NpgsqlDataSource database, IOptions<DatabaseOptions> options) : IFactLedgers
{
    public async Task<IFactLedger> OpenAsync(CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            // Ten years of facts are sorted in memory instead of on disk; given back with the transaction.
            await using var memory = new NpgsqlCommand("set local work_mem = '64MB'", connection, transaction);
            await memory.ExecuteNonQueryAsync(ct);
            return new FactLedger(connection, transaction, options.Value.Schema);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

internal sealed class FactLedger(NpgsqlConnection connection, NpgsqlTransaction transaction, string schema)
    : IFactLedger
{
    public Task<IReadOnlyList<T>> StateOnAsync<T>(DateOnly day, DateTimeOffset asOf, CancellationToken ct)
        where T : class, IFact
    {
        var (table, key) = KeyOf<T>();
        return ReadAsync<T>(
            $"select distinct on ({key}) {table.Columns} from {schema}.{table.Name} "
                + $"where recorded_at <= $1 and day <= $2 order by {key}, day desc, sequence desc",
            ct,
            asOf,
            day
        );
    }

    public Task<IReadOnlyList<T>> TimelineAsync<T>(DateOnly until, DateTimeOffset asOf, CancellationToken ct)
        where T : class, IFact
    {
        var (table, key) = KeyOf<T>();
        return ReadAsync<T>(
            $"select {table.Columns} from {schema}.{table.Name} "
                + $"where recorded_at <= $1 and day <= $2 order by {key}, day, sequence",
            ct,
            asOf,
            until
        );
    }

    public Task<IReadOnlyList<T>> LatestAsync<T>(
        IReadOnlyList<string> days,
        DateRange range,
        DateTimeOffset asOf,
        CancellationToken ct
    )
        where T : class, IFact
    {
        var within = string.Join(" or ", days.Select(day => $"{FactTable.ColumnOf(day)} between $2 and $3"));
        return LatestAsync<T>(within, ct, asOf, range.From, range.To);
    }

    public Task<IReadOnlyList<T>> LatestOfAsync<T>(
        string owner,
        IReadOnlyCollection<Guid> ids,
        DateTimeOffset asOf,
        CancellationToken ct
    )
        where T : class, IFact => LatestAsync<T>($"{FactTable.ColumnOf(owner)} = any($2)", ct, asOf, ids.ToArray());

    /// <summary>What once met the condition may not meet it any more: so its last row is looked for among all of its rows.</summary>
    private Task<IReadOnlyList<T>> LatestAsync<T>(string condition, CancellationToken ct, params object[] values)
        where T : class, IFact
    {
        var (table, key) = KeyOf<T>();
        return ReadAsync<T>(
            $"select distinct on ({key}) {table.Columns} from {schema}.{table.Name} where recorded_at <= $1 "
                + $"and ({key}) in (select {key} from {schema}.{table.Name} where recorded_at <= $1 and ({condition})) "
                + $"order by {key}, sequence desc",
            ct,
            values
        );
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static (FactTable<T> Table, string Key) KeyOf<T>()
        where T : class, IFact
    {
        var table = FactTables.Of<T>();
        return (table, string.Join(", ", table.Key));
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, CancellationToken ct, params object[] values)
        where T : class, IFact
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        var table = FactTables.Of<T>();
        List<T> facts = [];
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            facts.Add(table.Read(reader));
        }

        return facts;
    }
}

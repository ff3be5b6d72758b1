using JasperFx;
using Marten;
using Npgsql;
using Weasel.Core;

namespace Schulterschluss.Infrastructure.Persistence;

/// <summary>What the database holds, against what this version of the product needs.</summary>
public sealed class DatabaseSchema(IDocumentStore store, NpgsqlDataSource source)
{
    private const AutoCreate WithoutDropping = AutoCreate.CreateOrUpdate;

    /// <summary>The SQL that brings the database up to date; null when it is.</summary>
    public async Task<string?> OutstandingAsync(CancellationToken ct)
    {
        var database = store.Storage.Database;
        var migration = await database.CreateMigrationAsync(ct);
        if (migration.Difference is SchemaPatchDifference.None)
        {
            return null;
        }

        await using var sql = new StringWriter();
        migration.WriteAllUpdates(sql, database.Migrator, WithoutDropping);
        return sql.ToString();
    }

    /// <summary>Brings the database up to date, whatever <c>Database:AutoCreate</c> says. A second call changes nothing.</summary>
    /// <returns>Whether anything had to change.</returns>
    public async Task<bool> ApplyAsync(CancellationToken ct)
    {
        // Several hosts may be rolled out at once. The lock ends with the transaction, however that ends.
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var alone = await connection.BeginTransactionAsync(ct);
        await using var wait = new NpgsqlCommand(
            "select pg_advisory_xact_lock(hashtext('schulterschluss'))",
            connection
        );
        await wait.ExecuteNonQueryAsync(ct);

        var difference = await store.Storage.Database.ApplyAllConfiguredChangesToDatabaseAsync(WithoutDropping, ct: ct);
        return difference is not SchemaPatchDifference.None;
    }
}

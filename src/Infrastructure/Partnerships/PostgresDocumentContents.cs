using System.Data;
using Marten;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Infrastructure.Partnerships;

/// <summary>Streams in both directions; no content is held in memory as a whole.</summary>
internal sealed class PostgresDocumentContents(NpgsqlDataSource database, IOptions<DatabaseOptions> options)
    : IDocumentContents
{
    private string Table => $"{options.Value.Schema}.{DocumentContentSchema.TableName}";

    public async Task WriteAsync(IDocumentSession session, Guid id, Stream content, CancellationToken ct)
    {
        await session.Database.EnsureStorageExistsAsync(typeof(DocumentContentSchema), ct);
        await session.BeginTransactionAsync(ct);
        await using var insert = new NpgsqlCommand($"insert into {Table} (id, content) values ($1, $2)");
        insert.Parameters.AddWithValue(id);
        insert.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea, Value = content });
        await session.ExecuteAsync(insert, ct);
    }

    public void Delete(IDocumentSession session, Guid id) =>
        session.QueueSqlCommand($"delete from {Table} where id = ?", id);

    public async Task CopyAsync(Guid id, Stream to, CancellationToken ct)
    {
        await using var select = database.CreateCommand($"select content from {Table} where id = $1");
        select.Parameters.AddWithValue(id);
        await using var reader = await select.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        if (!await reader.ReadAsync(ct))
        {
            throw new NotFoundException("content", id);
        }

        await using var content = await reader.GetStreamAsync(0, ct);
        await content.CopyToAsync(to, ct);
    }
}

using Marten;
using Microsoft.Extensions.Options;
using Npgsql;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Infrastructure.Reporting;

internal sealed class ReportArchive(NpgsqlDataSource database, IOptions<DatabaseOptions> options) : IReportArchive
{
    private string Table => $"{options.Value.Schema}.{ReportFileSchema.TableName}";

    public async Task AddAsync(
        IDocumentSession session,
        Guid reportId,
        int number,
        IReadOnlyList<ReportFile> files,
        CancellationToken ct
    )
    {
        await session.Database.EnsureStorageExistsAsync(typeof(ReportFileSchema), ct);
        await session.BeginTransactionAsync(ct);
        foreach (var file in files)
        {
            await using var insert = new NpgsqlCommand(
                $"insert into {Table} (report_id, number, name, content) values ($1, $2, $3, $4)"
            );
            insert.Parameters.AddWithValue(reportId);
            insert.Parameters.AddWithValue(number);
            insert.Parameters.AddWithValue(file.Name);
            insert.Parameters.AddWithValue(file.Content);
            await session.ExecuteAsync(insert, ct);
        }
    }

    public async Task<byte[]?> FindAsync(Guid reportId, int number, string name, CancellationToken ct)
    {
        await using var select = database.CreateCommand(
            $"select content from {Table} where report_id = $1 and number = $2 and name = $3"
        );
        select.Parameters.AddWithValue(reportId);
        select.Parameters.AddWithValue(number);
        select.Parameters.AddWithValue(name);
        return (byte[]?)await select.ExecuteScalarAsync(ct);
    }
}

using Marten;
using Marten.Services;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Schulterschluss.Infrastructure.Persistence;

/// <summary>
/// What the store says of itself. Marten's own logger reports every failed statement as an error, the loser of a race
/// for a version included, and with its parameters, which can be personal. A failure reaches whoever asked, as an
/// exception; the host logs it there if it is one.
/// </summary>
internal sealed class StoreLog(ILogger logger) : IMartenLogger, IMartenSessionLogger
{
    public IMartenSessionLogger StartSession(IQuerySession session) => this;

    public void SchemaChange(string sql) => logger.LogInformation("Schema changed: {Sql}", sql);

    public void LogFailure(NpgsqlCommand command, Exception ex) => LogFailure(ex, command.CommandText);

    public void LogFailure(NpgsqlBatch batch, Exception ex) => LogFailure(ex, "a batch of statements");

    public void LogFailure(Exception ex, string message) => logger.LogDebug(ex, "Failed: {Message}", message);

    public void LogSuccess(NpgsqlCommand command) { }

    public void LogSuccess(NpgsqlBatch batch) { }

    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit) { }

    public void OnBeforeExecute(NpgsqlCommand command) { }

    public void OnBeforeExecute(NpgsqlBatch batch) { }
}

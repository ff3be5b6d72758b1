using System.Data.Common;
using JasperFx.Events;
using Marten;
using Weasel.Core;
using Weasel.Core.Migrations;
using Weasel.Postgresql;

namespace Schulterschluss.Infrastructure.Audit;

/// <summary>
/// What the filters of the audit trail need of the event table. The document store knows no indexes of ours there, so
/// they are objects of the schema by themselves, which it is told to leave alone.
/// </summary>
internal sealed class AuditIndexes(StoreOptions options) : FeatureSchemaBase("audit", new PostgresqlMigrator())
{
    /// <summary>The network in the first event <c>f</c> of a thing.</summary>
    public const string NetworkOfFirst = "coalesce(f.data ->> 'networkId', f.data -> 'origin' ->> 'networkId')";

    /// <summary>The networks in the first event <c>f</c> of what serves several.</summary>
    public const string NetworksOfFirst = "(f.data -> 'networkIds')";

    public override Type StorageType => typeof(AuditIndexes);

    public static void AddTo(StoreOptions options)
    {
        var indexes = new AuditIndexes(options);
        foreach (var index in indexes.schemaObjects())
        {
            options.Events.IgnoreIndex(index.Identifier.Name);
        }

        options.Storage.Add(indexes);
    }

    public override IEnumerable<Type> DependentTypes() => [typeof(IEvent)];

    protected override IEnumerable<ISchemaObject> schemaObjects() =>
        [
            Index("user_name", "(user_name, seq_id)"),
            Index("type", "(type, seq_id)"),
            Index("timestamp", "(timestamp, seq_id)"),
            Index("network", $"(({NetworkOfFirst.Replace("f.", "", StringComparison.Ordinal)})) WHERE version = 1"),
            Index(
                "networks",
                $"USING gin ({NetworksOfFirst.Replace("f.", "", StringComparison.Ordinal)}) WHERE version = 1"
            ),
        ];

    private EventIndex Index(string name, string definition) =>
        new(options.DatabaseSchemaName, $"ix_mt_events_audit_{name}", definition);
}

/// <summary>An index of the event table. It is there or it is not; a changed definition needs another name.</summary>
internal sealed class EventIndex(string schema, string name, string definition) : ISchemaObject
{
    public DbObjectName Identifier { get; } =
        new PostgresqlObjectName(schema, name, SchemaUtils.IdentifierUsage.General);

    public void WriteCreateStatement(Migrator migrator, TextWriter writer) =>
        writer.WriteLine($"CREATE INDEX IF NOT EXISTS {name} ON {schema}.mt_events {definition};");

    public void WriteDropStatement(Migrator migrator, TextWriter writer) =>
        writer.WriteLine($"DROP INDEX IF EXISTS {schema}.{name};");

    public void ConfigureQueryCommand(Weasel.Core.DbCommandBuilder builder)
    {
        builder.Append("SELECT 1 FROM pg_indexes WHERE schemaname = ");
        builder.AppendParameter(schema);
        builder.Append(" AND indexname = ");
        builder.AppendParameter(name);
        builder.Append(';');
    }

    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default) =>
        new SchemaObjectDelta(
            this,
            await reader.ReadAsync(ct) ? SchemaPatchDifference.None : SchemaPatchDifference.Create
        );

    public IEnumerable<DbObjectName> AllNames() => [Identifier];
}

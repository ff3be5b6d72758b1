using Marten;
using Weasel.Core;
using Weasel.Core.Migrations;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Schulterschluss.Infrastructure.Partnerships;

/// <summary>Bytes stand in a table of their own: as JSON they would be a third larger, and come along with every entry.</summary>
internal sealed class DocumentContentSchema(StoreOptions options)
    : FeatureSchemaBase("partnership_document_content", options.Advanced.Migrator)
{
    public const string TableName = "partnership_document_content";

    public override Type StorageType => typeof(DocumentContentSchema);

    protected override IEnumerable<ISchemaObject> schemaObjects()
    {
        var table = new Table($"{options.DatabaseSchemaName}.{TableName}");
        table.AddColumn<Guid>("id").AsPrimaryKey();
        table.AddColumn("content", "bytea").NotNull();
        yield return table;
    }
}

using Marten;
using Weasel.Core;
using Weasel.Core.Migrations;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Schulterschluss.Infrastructure.Reporting;

/// <summary>Files of frozen reports, in bytes.</summary>
internal sealed class ReportFileSchema(StoreOptions options)
    : FeatureSchemaBase("report_file", options.Advanced.Migrator)
{
    public const string TableName = "report_file";

    public override Type StorageType => typeof(ReportFileSchema);

    protected override IEnumerable<ISchemaObject> schemaObjects()
    {
        var table = new Table($"{options.DatabaseSchemaName}.{TableName}");
        table.AddColumn<Guid>("report_id").AsPrimaryKey();
        table.AddColumn<int>("number").AsPrimaryKey();
        table.AddColumn<string>("name").AsPrimaryKey();
        table.AddColumn("content", "bytea").NotNull();
        yield return table;
    }
}

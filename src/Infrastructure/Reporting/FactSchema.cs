using Marten;
using Weasel.Core;
using Weasel.Core.Migrations;

namespace Schulterschluss.Infrastructure.Reporting;

internal sealed class FactSchema(StoreOptions options) : FeatureSchemaBase("facts", options.Advanced.Migrator)
{
    public override Type StorageType => typeof(FactSchema);

    protected override IEnumerable<ISchemaObject> schemaObjects() =>
        FactTables.All.Select(table => table.In(options.DatabaseSchemaName));
}

using Marten;
using Schulterschluss.Infrastructure.Reporting;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class ReportingMapping : IModuleMapping
{
    public void Configure(StoreOptions options) => options.Storage.Add(new FactSchema(options));
}

using Marten;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Networks.Import;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class ImportMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        options.Schema.For<ImportReport>();
        options.Schema.For<RejectedRows>();
    }
}

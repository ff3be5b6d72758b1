using Marten;
using Marten.Schema;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class IntegrationMapping : IModuleMapping
{
    public void Configure(StoreOptions options) =>
        options
            .Schema.For<OutboxMail>()
            .UseOptimisticConcurrency(true)
            .Metadata(m => m.Version.MapTo(mail => mail.Version))
            .Duplicate(mail => mail.NextAttemptAt)
            .UniqueIndex(UniqueIndexType.Computed, "ux_outbox_mail_occasion", mail => mail.Occasion!);
}

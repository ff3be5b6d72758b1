using Marten;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.Access.Keys;
using Schulterschluss.Domain.Access;
using Schulterschluss.Infrastructure.Audit;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class AccessMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        options.Aggregate<ApiKey>();
        options.Schema.For<ApiKeySecrets>();
        options.Schema.For<ApiKeyUse>();
        AuditIndexes.AddTo(options);

        options.Events.MapEventType<ApiKeyCreated>("api_key_created");
        options.Events.MapEventType<ApiKeyRotated>("api_key_rotated");
        options.Events.MapEventType<ApiKeyRevoked>("api_key_revoked");
        options.Events.MapEventType<AccessRead>("access_read");
    }
}

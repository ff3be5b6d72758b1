using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access.Keys;

/// <summary>How many keys are let in today.</summary>
[Requires(AccessPermissions.Read)]
public sealed record CountApiKeys : IQuery<int>;

internal sealed class CountApiKeysHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<CountApiKeys, int>
{
    public async Task<int> Handle(CountApiKeys query, CancellationToken ct)
    {
        // Tens; so what "active" means is said in one place, the key itself.
        var keys = await session.Query<ApiKey>().Where(k => k.RevokedOn == null).ToListAsync(ct);
        return keys.Count(key => key.StatusOn(clock.Today()) == ApiKeyStatus.Active);
    }
}

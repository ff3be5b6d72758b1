using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access.Keys;

[Requires(AccessPermissions.Read)]
public sealed record GetApiKey(Guid Id) : IQuery<ApiKeyDetails>;

internal sealed class GetApiKeyHandler(IQuerySession session, IActorDirectory directory, TimeProvider clock)
    : IRequestHandler<GetApiKey, ApiKeyDetails>
{
    public async Task<ApiKeyDetails> Handle(GetApiKey query, CancellationToken ct)
    {
        var key = await session.GetAsync<ApiKey>(query.Id, ct);
        return (await session.DetailsOfAsync([key], directory, clock.Today(), ct))[0];
    }
}

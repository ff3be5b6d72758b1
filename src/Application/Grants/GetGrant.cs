using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

[Requires(GrantPermissions.Read)]
public sealed record GetGrant(Guid Id) : IQuery<GrantDetails>;

internal sealed class GetGrantHandler(IQuerySession session, IConfigurationProvider maps)
    : IRequestHandler<GetGrant, GrantDetails>
{
    public async Task<GrantDetails> Handle(GetGrant query, CancellationToken ct) =>
        (await session.GetAsync<Grant>(query.Id, ct)).Project<Grant, GrantDetails>(maps);
}

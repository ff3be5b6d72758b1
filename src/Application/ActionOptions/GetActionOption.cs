using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Application.ActionOptions;

[Requires(ActionOptionPermissions.Read)]
public sealed record GetActionOption(Guid Id) : IQuery<ActionOptionDetails>;

internal sealed class GetActionOptionHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<GetActionOption, ActionOptionDetails>
{
    public async Task<ActionOptionDetails> Handle(GetActionOption query, CancellationToken ct)
    {
        var option = await session.GetAsync(query.Id, actor, ct);
        var names = await session.NetworkNamesAsync([option.NetworkId], ct);
        return option.Project<ActionOption, ActionOptionDetails>(maps) with
        {
            NetworkName = names[option.NetworkId],
            IsOverdue = option.IsOverdueOn(clock.Today()),
            Attainment = option.Attainment(),
        };
    }
}

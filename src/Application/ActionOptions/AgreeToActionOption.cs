using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.ActionOptions;

/// <summary>The actor's side agrees; the agreement of the second side selects the option.</summary>
[Requires(ActionOptionPermissions.Write)]
public sealed record AgreeToActionOption(Guid Id, Guid Version) : ICommand;

internal sealed class AgreeToActionOptionHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<AgreeToActionOption, Guid>
{
    public async Task<Guid> Handle(AgreeToActionOption command, CancellationToken ct)
    {
        var option = await session.GetAsync(command.Id, command.Version, actor, ct);
        var side = actor.Side ?? throw new ForbiddenException();
        option.Agree(side, actor.Id, clock.Today());
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return option.Version;
    }
}

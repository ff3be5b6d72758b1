using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.ActionOptions;

[Requires(ActionOptionPermissions.Write)]
public sealed record DeferActionOption(Guid Id, Guid Version) : ICommand;

internal sealed class DeferActionOptionHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<DeferActionOption, Guid>
{
    public async Task<Guid> Handle(DeferActionOption command, CancellationToken ct)
    {
        var option = await session.GetAsync(command.Id, command.Version, actor, ct);
        option.Defer();
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return option.Version;
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.ActionOptions;

/// <summary>A deferred option is a proposal again.</summary>
[Requires(ActionOptionPermissions.Write)]
public sealed record ResumeActionOption(Guid Id, Guid Version) : ICommand;

internal sealed class ResumeActionOptionHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<ResumeActionOption, Guid>
{
    public async Task<Guid> Handle(ResumeActionOption command, CancellationToken ct)
    {
        var option = await session.GetAsync(command.Id, command.Version, actor, ct);
        option.Resume();
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return option.Version;
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Desk;

/// <summary>What needs the caller today: the overdue first, then by day, then what has none.</summary>
[Requires(AccountPermissions.Own)]
public sealed record GetDesk : IQuery<IReadOnlyList<DeskTask>>;

internal sealed class GetDeskHandler(
    IQuerySession session,
    IEnumerable<IDeskSource> sources,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<GetDesk, IReadOnlyList<DeskTask>>
{
    public async Task<IReadOnlyList<DeskTask>> Handle(GetDesk query, CancellationToken ct)
    {
        List<DeskTask> tasks = [];
        foreach (var source in sources.Where(s => actor.Has(s.Permission)))
        {
            tasks.AddRange(await source.TasksAsync(session, actor, clock.Today(), ct));
        }

        return
        [
            .. tasks
                .OrderBy(t => t.Due ?? DateOnly.MaxValue)
                .ThenBy(t => t.Kind)
                .ThenBy(t => t.Subject, StringComparer.Ordinal),
        ];
    }
}

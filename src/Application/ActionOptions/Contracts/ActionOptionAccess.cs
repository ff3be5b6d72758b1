using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Application.ActionOptions.Contracts;

/// <summary>What other modules may know of action options.</summary>
public static class ActionOptionAccess
{
    /// <exception cref="NotFoundException"/>
    public static Task<ActionOption> GetActionOptionAsync(this IQuerySession session, Guid id, CancellationToken ct) =>
        session.GetAsync<ActionOption>(id, ct);
}

using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;

namespace Schulterschluss.Application.Services;

/// <summary>Somebody who gives services: of the office, or from outside and known by their id alone.</summary>
public sealed record Consultant(string Id, string? Name);

internal static class Naming
{
    public static IReadOnlyList<Consultant> Consultants(this IActorDirectory directory, IEnumerable<string> refs) =>
        [.. refs.Select(id => new Consultant(id, directory.NameOf(id)))];

    /// <summary>In the order of the ids.</summary>
    public static async Task<IReadOnlyList<ServiceRow>> NamedAsync(
        this IQuerySession session,
        IReadOnlyList<ServiceRow> rows,
        IActorDirectory directory,
        CancellationToken ct
    )
    {
        var names = await session.NetworkNamesAsync(rows.SelectMany(row => row.NetworkIds), ct);
        return
        [
            .. rows.Select(row =>
                row with
                {
                    NetworkNames = [.. row.NetworkIds.Select(id => names[id])],
                    Consultants = directory.Consultants(row.ConsultantRefs),
                }
            ),
        ];
    }
}

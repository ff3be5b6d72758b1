using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Marten;
using Schulterschluss.Application.Assessments.Contracts;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>The trail as one reader may see it, batch by batch.</summary>
internal sealed class AuditTrail(
    IQuerySession session,
    IAuditEvents events,
    ICurrentActor actor,
    IActorDirectory directory
)
{
    private readonly IReadOnlyDictionary<string, string> _kinds = EventKinds.ByName(session.DocumentStore.Options);

    public async Task<AuditSelection> SelectAsync(AuditFilter filter, CancellationToken ct) =>
        new(
            filter.Actor,
            NamesOf(filter),
            filter.Thing,
            filter.Network is { } network ? await session.IdsOfNetworkAsync(network, ct) : null,
            filter.From is { } from ? Time.EndOf(from.AddDays(-1)) : null,
            filter.To is { } to ? Time.EndOf(to) : null
        );

    public async IAsyncEnumerable<AuditRow> ReadAsync(
        AuditSelection selection,
        long? before,
        int batch,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        IReadOnlyList<AuditEvent> found;
        do
        {
            found = await events.ReadAsync(selection, before, batch, ct);
            // Asked after the events were read: what opens meanwhile may be seen, what starts meanwhile is not among them.
            var hidden = await session.HiddenSheetsAsync(
                found.Where(e => KindOf(e) == nameof(RatingSheet)).Select(e => e.Thing),
                actor,
                ct
            );
            // As in the history of a sheet nothing is told of it, not even how many answers there are.
            List<AuditEvent> visible = [.. found.Where(e => !hidden.Contains(e.Thing))];
            var networks = await session.NetworkNamesAsync(visible.Select(e => e.NetworkId).OfType<Guid>(), ct);
            foreach (var one in visible)
            {
                yield return RowOf(one, networks);
            }

            before = found.Count > 0 ? found[^1].Sequence : before;
        } while (found.Count == batch);
    }

    private AuditRow RowOf(AuditEvent one, IReadOnlyDictionary<Guid, string> networks) =>
        new(
            one.Sequence,
            one.At,
            one.By,
            one.By is { } by ? directory.NameOf(by) : null,
            one.Name,
            AuditWords.OfEvent(one.Name),
            KindOf(one),
            one.Thing,
            one.NetworkId,
            one.NetworkId is { } network ? networks.GetValueOrDefault(network) : null,
            one.Reason,
            one.CorrelationId,
            JsonNode.Parse(one.Data)!.AsObject()
        );

    /// <summary>An event that only another version of the product knows stands for itself.</summary>
    private string KindOf(AuditEvent one) => _kinds.GetValueOrDefault(one.Name, one.Name);

    private string[]? NamesOf(AuditFilter filter) =>
        filter.Kind is null && filter.Event is null
            ? null
            :
            [
                .. _kinds
                    .Where(pair => filter.Kind is null || pair.Value == filter.Kind)
                    .Select(pair => pair.Key)
                    .Where(name => filter.Event is null || name == filter.Event),
            ];
}

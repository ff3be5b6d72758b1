using Marten;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Infrastructure.Reporting;

/// <summary>
/// Writes into the ledger what every commit tells, in the commit's own transaction: no use case needs to know, and none
/// can forget it.
/// </summary>
internal sealed class FactRecorder(IEnumerable<IFactSource> sources, IFactBook book) : DocumentSessionListenerBase
{
    private readonly ILookup<Type, IFactSource> _sources = sources.ToLookup(source => source.Aggregate);

    public override async Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        var changes = session.PendingChanges;
        var streams = changes.Streams().ToDictionary(stream => stream.Id);
        if (streams.Count == 0)
        {
            return;
        }

        List<IFact> facts = [];
        foreach (var after in changes.Inserts().Concat(changes.Updates()).OfType<AggregateRoot>().Distinct())
        {
            if (streams.TryGetValue(after.Id, out var stream))
            {
                facts.AddRange(_sources[after.GetType()].SelectMany(source => source.Of(after, stream.Events)));
            }
        }

        await book.WriteAsync(session, facts, token);
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Reporting.Facts;

/// <summary>
/// Takes into the ledger what was recorded before there was one: the history of everything of which it knows nothing.
/// What it has learned since, it learned with the change itself.
/// </summary>
[Requires(CatchUpPermissions.Run)]
public sealed record CatchUpFacts : ICatchUp;

/// <summary>The ledger, to be written.</summary>
public interface IFactBook
{
    /// <summary>Things of this kind that the ledger knows nothing of.</summary>
    Task<IReadOnlyList<Guid>> UnknownAsync(IQuerySession session, Type aggregate, CancellationToken ct);

    /// <summary>With the session's next save; what is there already stays.</summary>
    Task WriteAsync(IDocumentSession session, IReadOnlyList<IFact> facts, CancellationToken ct);
}

internal sealed class CatchUpFactsHandler(IDocumentSession session, IFactBook book, IEnumerable<IFactSource> sources)
    : IRequestHandler<CatchUpFacts, int>
{
    private const int Streams = 200;

    public async Task<int> Handle(CatchUpFacts command, CancellationToken ct)
    {
        var count = 0;
        foreach (var kind in sources.GroupBy(source => source.Aggregate))
        {
            var unknown = await book.UnknownAsync(session, kind.Key, ct);
            foreach (var some in unknown.Chunk(Streams))
            {
                List<IFact> facts = [];
                foreach (var id in some)
                {
                    foreach (var source in kind)
                    {
                        facts.AddRange(await source.ReplayAsync(session, id, ct));
                    }
                }

                await book.WriteAsync(session, facts, ct);
                await session.SaveChangesAsync(ct);
                count += facts.Count;
            }
        }

        return count;
    }
}

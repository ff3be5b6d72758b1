using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>What a text finds, in no order; without a text everything, by name.</summary>
internal sealed class Candidates : IDisposable
{
    private readonly RegisterSnapshot _snapshot;
    private readonly TextHit[]? _hits;
    private readonly int _count;
    private int _next;

    public Candidates(RegisterSnapshot snapshot, string? text, bool namesOnly = false)
    {
        (_snapshot, _count) = (snapshot, snapshot.ByName.Length);
        if (!string.IsNullOrWhiteSpace(text))
        {
            // A common word finds thousands, many times a second.
            _hits = ArrayPool<TextHit>.Shared.Rent(_count);
            _count = snapshot.Find(TextQuery.Of(text, namesOnly), _hits);
        }
    }

    public bool Next([NotNullWhen(true)] out IndexedNetwork? network, out int rank, out int score)
    {
        (network, rank, score) = (null, _next, 0);
        if (_next == _count)
        {
            return false;
        }

        if (_hits is not null)
        {
            (rank, score) = (_snapshot.RankOf(_hits[_next]), _hits[_next].Score);
        }

        _next++;
        network = _snapshot.ByName[rank];
        return true;
    }

    public void Dispose()
    {
        if (_hits is not null)
        {
            ArrayPool<TextHit>.Shared.Return(_hits);
        }
    }
}

namespace Schulterschluss.Infrastructure.Search;

/// <summary>The smallest of many keys, without sorting the rest.</summary>
internal sealed class FirstKeys(int count)
{
    private readonly PriorityQueue<long, long> _largestFirst = new(
        count,
        Comparer<long>.Create((x, y) => y.CompareTo(x))
    );

    public bool IsFull => _largestFirst.Count == count;

    public void Add(long key)
    {
        if (!IsFull)
        {
            _largestFirst.Enqueue(key, key);
        }
        else if (key < _largestFirst.Peek())
        {
            _largestFirst.DequeueEnqueue(key, key);
        }
    }

    public long[] Sorted()
    {
        long[] keys = [.. _largestFirst.UnorderedItems.Select(item => item.Element)];
        Array.Sort(keys);
        return keys;
    }
}

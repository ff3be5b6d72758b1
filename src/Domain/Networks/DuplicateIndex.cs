namespace Schulterschluss.Domain.Networks;

/// <summary>
/// Finds likely duplicates among many entries; each is compared with those of its own region only.
/// </summary>
/// <typeparam name="T">What stands for an entry.</typeparam>
public sealed class DuplicateIndex<T>
    where T : notnull
{
    private readonly Dictionary<string, List<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byLand = new(StringComparer.Ordinal);
    private readonly Dictionary<T, Entry> _entries = [];

    /// <summary>Adds an entry; one that is there already takes its new name and districts.</summary>
    public void Put(T item, string name, IReadOnlyList<string> districts)
    {
        var entry = new Entry(item, new FoldedName(name));
        _entries[item] = entry;
        foreach (var key in districts.Distinct(StringComparer.Ordinal))
        {
            Bucket(_byKey, key).Add(entry);
        }

        foreach (var land in districts.Select(LikelyDuplicates.LandOf).Distinct(StringComparer.Ordinal))
        {
            Bucket(_byLand, land).Add(entry);
        }
    }

    /// <summary>The likely duplicates of an entry, the most similar first; never the entry itself.</summary>
    /// <param name="item">The entry, which need not have been added.</param>
    public IReadOnlyList<(T Item, double Similarity)> Of(T item, string name, IReadOnlyList<string> districts)
    {
        var folded = new FoldedName(name);
        HashSet<Entry> seen = [];
        List<(T Item, double Similarity)> found = [];
        foreach (var other in districts.SelectMany(Near))
        {
            if (
                !folded.MayReach(LikelyDuplicates.Threshold, other.Name)
                || other.Item.Equals(item)
                || !ReferenceEquals(_entries[other.Item], other)
                || !seen.Add(other)
            )
            {
                continue;
            }

            var similarity = folded.Dice(other.Name);
            if (similarity >= LikelyDuplicates.Threshold)
            {
                found.Add((other.Item, similarity));
            }
        }

        return [.. found.OrderByDescending(f => f.Similarity)];
    }

    private IEnumerable<Entry> Near(string key) =>
        LikelyDuplicates.IsWholeLand(key)
            ? _byLand.GetValueOrDefault(key, [])
            : _byKey.GetValueOrDefault(key, []).Concat(_byKey.GetValueOrDefault(LikelyDuplicates.LandOf(key), []));

    private static List<Entry> Bucket(Dictionary<string, List<Entry>> buckets, string key)
    {
        if (!buckets.TryGetValue(key, out var bucket))
        {
            buckets[key] = bucket = [];
        }

        return bucket;
    }

    private sealed class Entry(T item, FoldedName name)
    {
        public T Item { get; } = item;
        public FoldedName Name { get; } = name;
    }
}

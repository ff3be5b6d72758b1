using System.Globalization;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>Names as a German dictionary orders them; equal names by id, so that the order is total.</summary>
internal sealed class NameOrder : IComparer<IndexedNetwork>
{
    public static readonly NameOrder Instance = new();

    private static readonly CompareInfo German = CultureInfo.GetCultureInfo("de-DE").CompareInfo;

    public static byte[] KeyOf(string name) => German.GetSortKey(name).KeyData;

    public int Compare(IndexedNetwork? x, IndexedNetwork? y) => Compare(x!.NameKey, x.Id, y!);

    public static int Compare(ReadOnlySpan<byte> nameKey, Guid id, IndexedNetwork other) =>
        nameKey.SequenceCompareTo(other.NameKey) is not 0 and var order ? order : id.CompareTo(other.Id);
}

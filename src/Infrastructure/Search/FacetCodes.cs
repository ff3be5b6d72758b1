using System.Collections.Frozen;
using System.Numerics;
using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>Every code of every facet as one bit, so that a filter is a mask and a count is a walk over bits.</summary>
internal static class FacetCodes
{
    private static readonly FrozenDictionary<string, int>[] BitOf;
    private static readonly int[] Start;
    private static readonly int Words;

    static FacetCodes()
    {
        var bits = 0;
        BitOf = new FrozenDictionary<string, int>[RegisterFacet.All.Count];
        Start = new int[RegisterFacet.All.Count];
        for (var facet = 0; facet < RegisterFacet.All.Count; facet++)
        {
            var entries = RegisterFacet.All[facet].Entries;
            var start = Start[facet] = bits;
            BitOf[facet] = entries
                .Select((entry, i) => (entry.Code, Bit: start + i))
                .ToFrozenDictionary(e => e.Code, e => e.Bit);
            bits += entries.Count;
        }

        Count = bits;
        Words = (bits + 63) / 64;
    }

    public static int Count { get; }

    public static int StartOf(int facet) => Start[facet];

    /// <summary>What a network carries of all facets.</summary>
    public static ulong[] Of(NetworkRow network)
    {
        var codes = new ulong[Words];
        for (var facet = 0; facet < BitOf.Length; facet++)
        {
            foreach (var code in RegisterFacet.All[facet].CodesOf(network))
            {
                if (BitOf[facet].TryGetValue(code, out var bit))
                {
                    codes[bit / 64] |= 1UL << (bit % 64);
                }
            }
        }

        return codes;
    }

    /// <summary>Choices within one facet; the codes are alternatives.</summary>
    public static FacetMask Mask(int facet, IEnumerable<string> codes)
    {
        var mask = new ulong[Words];
        foreach (var code in codes)
        {
            var bit = BitOf[facet][code];
            mask[bit / 64] |= 1UL << (bit % 64);
        }

        return new([.. mask.Index().Where(word => word.Item != 0)]);
    }

    /// <summary>Adds one to the count of each code within a facet that is carried.</summary>
    public static void CountInto(int[] counts, ulong[] codes, int facet)
    {
        var (from, to) = (Start[facet], Start[facet] + BitOf[facet].Count);
        for (var word = from / 64; word * 64 < to; word++)
        {
            for (var rest = codes[word]; rest != 0; rest &= rest - 1)
            {
                var bit = word * 64 + BitOperations.TrailingZeroCount(rest);
                if (bit >= from && bit < to)
                {
                    counts[bit]++;
                }
            }
        }
    }
}

/// <param name="words">Position and bits of the words that hold a choice; mostly there is one.</param>
internal sealed class FacetMask((int Position, ulong Bits)[] words)
{
    public bool Overlaps(ulong[] codes)
    {
        foreach (var (position, bits) in words)
        {
            if ((codes[position] & bits) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => string.Join(',', words.Select(word => $"{word.Position}={word.Bits:x}"));
}

using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// The order of a search as one number for each match: the smaller comes first. Its upper half is what the sort looks
/// at first, its lower half the rank by name, which no two networks share.
/// </summary>
internal static class RegisterOrder
{
    /// <summary>The upper half: a later confirmation and a higher score come first.</summary>
    public static int Major(RegisterSort sort, IndexedNetwork network, int score) =>
        sort switch
        {
            RegisterSort.Relevance => TextQuery.MaxScore - score,
            RegisterSort.LastConfirmed => DateOnly.MaxValue.DayNumber - network.ConfirmedDay,
            _ => 0,
        };

    public static long Key(int major, int rank) => ((long)major << 32) | (uint)rank;

    public static int RankOf(long key) => (int)(key & uint.MaxValue);

    public static int MajorOf(long key) => (int)(key >> 32);
}

namespace Schulterschluss.WebApi.Common;

internal static class Memory
{
    /// <summary>
    /// A whole register in one transaction fills a heap that the days between two imports do not need; left alone, the
    /// collector keeps it.
    /// </summary>
    public static Task GiveBackAsync() =>
        Task.Run(() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));
}

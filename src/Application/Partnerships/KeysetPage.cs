using Marten;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <summary>
/// A page behind a key. What depends on the day of reading cannot be asked of the database, so batches are read until
/// the page is full; there are tens of partnerships, not thousands.
/// </summary>
internal static class KeysetPage
{
    /// <param name="after">Reads from behind a key, ordered by it; from the start for null.</param>
    /// <param name="cursor">Null for the first page.</param>
    public static async Task<Page<T>> ReadAsync<T>(
        Func<string?, IQueryable<T>> after,
        Func<T, string> key,
        Func<T, bool> isWanted,
        string? cursor,
        int limit,
        CancellationToken ct
    )
        where T : notnull
    {
        List<T> found = [];
        while (true)
        {
            var batch = await after(cursor).Take(limit + 1).ToListAsync(ct);
            foreach (var item in batch.Where(isWanted))
            {
                if (found.Count == limit)
                {
                    return new(found, key(found[^1]));
                }

                found.Add(item);
            }

            if (batch.Count <= limit)
            {
                return new(found, NextCursor: null);
            }

            cursor = key(batch[^1]);
        }
    }

    public static RefusedException BadCursor() => new(400, "cursor", "The cursor belongs to another search.");
}

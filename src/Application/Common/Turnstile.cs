using Marten;
using Npgsql;

namespace Schulterschluss.Application.Common;

/// <summary>
/// For rules over several documents, which no single document's version can guard: how many there are, who is taken when.
/// </summary>
public static class Turnstile
{
    /// <summary>
    /// Lets one transaction at a time through for each of these names, until it is committed or given up. What is read
    /// after this still holds when the session is saved, as long as every writer passes the same turnstile.
    /// </summary>
    public static async Task PassAsync(this IDocumentSession session, IEnumerable<string> names, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        // Always in the same order: two that want the same names must not wait for each other.
        foreach (var name in names.Distinct().Order(StringComparer.Ordinal))
        {
            await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))");
            wait.Parameters.AddWithValue(name);
            await session.ExecuteAsync(wait, ct);
        }
    }
}

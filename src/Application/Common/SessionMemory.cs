using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Marten;

namespace Schulterschluss.Application.Common;

/// <summary>
/// A page sends several queries about one thing, and each asks for that thing first: within a request it is read once.
/// Only in sessions that cannot write: a change decides on what is there now.
/// </summary>
internal static class SessionMemory
{
    private static readonly ConditionalWeakTable<IQuerySession, ConcurrentDictionary<object, Task>> Memories = [];

    /// <param name="key">What is asked for; another question needs another key.</param>
    public static Task<T> OnceAsync<T>(this IQuerySession session, object key, Func<Task<T>> ask) =>
        session is IDocumentSession ? ask() : (Task<T>)Memories.GetOrCreateValue(session).GetOrAdd(key, _ => ask());
}

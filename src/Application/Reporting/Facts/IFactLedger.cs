using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Reporting.Facts;

/// <summary>The ledger, to be read. All reads of one ledger see the same state of the database.</summary>
public interface IFactLedger : IAsyncDisposable
{
    /// <summary>What held for each thing on a day, as far as it was recorded by an instant.</summary>
    Task<IReadOnlyList<T>> StateOnAsync<T>(DateOnly day, DateTimeOffset asOf, CancellationToken ct)
        where T : class, IFact;

    /// <summary>All that was recorded by an instant of each thing and holds from a day on or earlier, in the order of the days.</summary>
    Task<IReadOnlyList<T>> TimelineAsync<T>(DateOnly until, DateTimeOffset asOf, CancellationToken ct)
        where T : class, IFact;

    /// <summary>
    /// The last that was recorded of each thing by an instant, whatever its day: for what is corrected by saying it
    /// anew. Only of things for which one of these days ever lay in the range.
    /// </summary>
    /// <param name="days">Names of properties that are days.</param>
    Task<IReadOnlyList<T>> LatestAsync<T>(
        IReadOnlyList<string> days,
        DateRange range,
        DateTimeOffset asOf,
        CancellationToken ct
    )
        where T : class, IFact;

    /// <summary>The last that was recorded by an instant of everything that ever belonged to one of these.</summary>
    /// <param name="owner">Name of a property that is an id.</param>
    Task<IReadOnlyList<T>> LatestOfAsync<T>(
        string owner,
        IReadOnlyCollection<Guid> ids,
        DateTimeOffset asOf,
        CancellationToken ct
    )
        where T : class, IFact;
}

/// <summary>Opens the ledger in one transaction that sees no change of others (repeatable read).</summary>
public interface IFactLedgers
{
    Task<IFactLedger> OpenAsync(CancellationToken ct);
}

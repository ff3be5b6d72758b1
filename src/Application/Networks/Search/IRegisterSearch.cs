using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Search;

/// <summary>
/// The one room in which the register is searched. What was committed by this process is found by the very next call;
/// what another process committed, a moment later.
/// </summary>
public interface IRegisterSearch
{
    /// <summary>One page of the matches, with a cursor to the next.</summary>
    /// <exception cref="Common.RefusedException">The cursor belongs to another search (code <c>cursor</c>).</exception>
    /// <exception cref="Common.UnavailableException">The register was not read yet since the host started.</exception>
    ValueTask<RegisterPage> SearchAsync(RegisterSearch search, CancellationToken ct);

    /// <summary>Every match in order: by relevance where there is a text, else by name.</summary>
    /// <exception cref="Common.UnavailableException"/>
    ValueTask<IReadOnlyList<NetworkRow>> FindAllAsync(
        RegisterFilter filter,
        RegisterViewer viewer,
        DateOnly today,
        CancellationToken ct
    );

    /// <summary>At most <paramref name="limit"/> completions of what somebody has typed so far, the best first.</summary>
    /// <exception cref="Common.UnavailableException"/>
    ValueTask<IReadOnlyList<RegisterSuggestion>> SuggestAsync(
        string text,
        int limit,
        DateOnly today,
        CancellationToken ct
    );
}

/// <param name="Sort">Null: by relevance where there is a text, else by name.</param>
/// <param name="Limit">Items on the page.</param>
/// <param name="Cursor">From the previous page of the same search; null for the first.</param>
/// <param name="WithFacets">Counts what each further choice would leave.</param>
/// <param name="Today">Decides which entries are dormant or stale, and which seals are valid.</param>
public sealed record RegisterSearch(
    RegisterFilter Filter,
    RegisterSort? Sort,
    int Limit,
    string? Cursor,
    bool WithFacets,
    RegisterViewer Viewer,
    DateOnly Today
);

public enum RegisterSort
{
    /// <summary>As in a German dictionary.</summary>
    Name,

    /// <summary>The best match first, then by name.</summary>
    Relevance,

    /// <summary>The latest confirmation first, then by name.</summary>
    LastConfirmed,
}

/// <summary>Whose eyes search: public entries are seen by everybody.</summary>
/// <param name="SeesAll">Of the office: sees unpublished entries, too, and the answers to each <see cref="RegisterFlag"/>.</param>
/// <param name="Own">Sees this one whatever its state.</param>
public readonly record struct RegisterViewer(bool SeesAll, Guid? Own = null)
{
    public static readonly RegisterViewer Public = new(SeesAll: false);

    public bool Sees(Guid id, NetworkStatus status) => status == NetworkStatus.Listed || SeesAll || Own == id;
}

/// <param name="NextCursor">Opaque; null on the last page.</param>
/// <param name="Facets">By facet name; null unless asked for.</param>
/// <param name="Total">Matches on all pages; null unless facets were asked for, since only then all are looked at.</param>
public sealed record RegisterPage(
    IReadOnlyList<RegisterEntry> Items,
    string? NextCursor,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>>? Facets,
    int? Total
);

/// <summary>One choice within a facet, and how many entries match all other filters and this.</summary>
/// <param name="De">German label.</param>
/// <param name="En">English label.</param>
public sealed record FacetCount(string Code, string De, string En, int Count);

/// <summary>A row, and a memo of how it was last rendered: rows are read far more often than they change.</summary>
public sealed class RegisterEntry(NetworkRow row)
{
    private byte[]? _rendered;

    public NetworkRow Row { get; } = row;

    /// <summary>The same bytes for every reader, so <paramref name="render"/> depends on nothing but the row.</summary>
    public ReadOnlyMemory<byte> Rendered(Func<NetworkRow, byte[]> render) => _rendered ??= render(Row);
}

/// <summary>Something that the search knows and that begins like what was typed.</summary>
/// <param name="Kind">
/// <c>network</c>, <c>place</c>, or the name of the facet that <paramref name="Code"/> belongs to.
/// </param>
/// <param name="Code">The network's id, or the code to filter by; null for a place, which is searched as text.</param>
public sealed record RegisterSuggestion(string Kind, string? Code, string De, string En);

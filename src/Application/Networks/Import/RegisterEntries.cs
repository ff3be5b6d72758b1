using System.Text;
using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>The register as an import finds it, and as its rows change it: which entry a row means, and which it resembles.</summary>
internal sealed class RegisterEntries
{
    private readonly ILookup<string, NetworkName> _byName;
    private readonly Dictionary<Guid, Network> _loaded;
    private readonly HashSet<Guid> _idsOfOthers;
    private readonly DuplicateIndex<Guid> _duplicates;
    private readonly Dictionary<Guid, Candidate> _candidates;

    /// <summary>Rows that were taken: by entry, and by name where the entry is new.</summary>
    private readonly Dictionary<Guid, int> _rowOfEntry = [];
    private readonly Dictionary<string, int> _rowOfNewName = new(StringComparer.Ordinal);

    private RegisterEntries(
        IReadOnlyList<NetworkName> names,
        IReadOnlyList<Network> loaded,
        IReadOnlyList<Guid> idsOfOthers
    )
    {
        _byName = names.ToLookup(n => Key(n.Name), StringComparer.Ordinal);
        _loaded = loaded.ToDictionary(n => n.Id);
        _idsOfOthers = [.. idsOfOthers];
        _duplicates = names.ToDuplicateIndex();
        _candidates = names.ToDictionary(n => n.Id, n => new Candidate(n.Id, Row: null, n.Name));
    }

    public static async Task<RegisterEntries> LoadAsync(
        IQuerySession session,
        AutoMapper.IConfigurationProvider maps,
        IReadOnlyList<RegisterRow> rows,
        CancellationToken ct
    )
    {
        var names = await session.NamesAsync(maps, ct);
        var byName = names.ToLookup(n => Key(n.Name), n => n.Id, StringComparer.Ordinal);
        var given = rows.Select(r => r.Id).OfType<Guid>().ToHashSet();
        Guid[] meant = [.. given.Union(rows.SelectMany(r => byName[r.Read.Name]))];
        var loaded = await session.LoadManyAsync<Network>(ct, meant);

        // A stream belongs to one thing for ever, so the id of, say, a partnership cannot become a network's.
        Guid[] unknown = [.. given.Except(loaded.Select(n => n.Id))];
        IReadOnlyList<Guid> others =
            unknown.Length == 0
                ? []
                : await session
                    .Events.QueryAllRawEvents()
                    .Where(e => unknown.Contains(e.StreamId) && e.Version == 1)
                    .Select(e => e.StreamId)
                    .ToListAsync(ct);
        return new(names, loaded, others);
    }

    /// <summary>The entry that a row means; null where it is a new one, or where a rejection was added to the row.</summary>
    public Network? Identify(RegisterRow row)
    {
        if (row.Id is { } id && _loaded.TryGetValue(id, out var known))
        {
            return known switch
            {
                { MergedInto: { } target } => Reject(
                    row,
                    Finding.Of(Severity.Rejection, null, NetworkRules.Merged.With(target))
                ),
                { Status: NetworkStatus.Archived } => Reject(
                    row,
                    Finding.Of(Severity.Rejection, null, NetworkRules.Closed)
                ),
                _ => Once(row, known),
            };
        }

        var sameName = _byName[row.Read.Name].ToList();
        if (sameName.Count > 1)
        {
            sameName = [.. sameName.Where(n => LikelyDuplicates.Overlap(n.Districts, row.Read.Districts))];
            if (sameName.Count != 1)
            {
                return Reject(row, Finding.Of(Severity.Rejection, RegisterColumn.Name, "import.ambiguous-name"));
            }
        }

        return sameName is [var only] ? Once(row, _loaded[only.Id]) : OnceNew(row);
    }

    /// <summary>Notes that a row became this entry.</summary>
    /// <param name="isMoved">It is new, or has another name or other districts: later rows are compared with those.</param>
    public void Take(RegisterRow row, Network entry, bool isMoved)
    {
        _rowOfEntry[entry.Id] = row.Number;
        if (!isMoved)
        {
            return;
        }

        if (!_candidates.TryGetValue(entry.Id, out var candidate))
        {
            _rowOfNewName.TryAdd(Key(entry.Profile.Name), row.Number);
            candidate = new(Id: null, row.Number, "");
        }

        _candidates[entry.Id] = candidate with { Name = entry.Profile.Name };
        _duplicates.Put(entry.Id, entry.Profile.Name, entry.Profile.Districts);
    }

    public Finding? LikelyDuplicateOf(Network entry) =>
        _duplicates.Of(entry.Id, entry.Profile.Name, entry.Profile.Districts) is [var (id, _), ..]
            ? _candidates[id] switch
            {
                { Row: { } row, Name: var name } => Duplicate("import.duplicate-of-row", row, name),
                { Id: var known, Name: var name } => Duplicate("import.duplicate-of-entry", known!, name),
            }
            : null;

    private static Finding Duplicate(string message, params object[] about) =>
        new(Severity.Warning, RegisterColumn.Name, NetworkChecks.LikelyDuplicate, Messages.Format(message, about));

    private Network? Once(RegisterRow row, Network entry) =>
        _rowOfEntry.TryGetValue(entry.Id, out var earlier) ? Repeated(row, earlier) : entry;

    private Network? OnceNew(RegisterRow row) =>
        row switch
        {
            { Id: { } id } when _rowOfEntry.TryGetValue(id, out var earlier) => Repeated(row, earlier),
            { Id: { } id } when _idsOfOthers.Contains(id) => Reject(
                row,
                Finding.Of(Severity.Rejection, RegisterColumn.Id, "import.no-id", id)
            ),
            { Id: null } when _rowOfNewName.TryGetValue(row.Read.Name, out var earlier) => Repeated(row, earlier),
            _ => null,
        };

    private static Network? Repeated(RegisterRow row, int earlier) =>
        Reject(row, Finding.Of(Severity.Rejection, RegisterColumn.Name, "import.repeated", earlier));

    private static Network? Reject(RegisterRow row, Finding finding)
    {
        row.Add(finding);
        return null;
    }

    private static string Key(string name) => CellReader.UnixLines(name).Normalize(NormalizationForm.FormC).Trim();

    /// <param name="Id">Of an entry that was there before.</param>
    /// <param name="Row">That became an entry.</param>
    private sealed record Candidate(Guid? Id, int? Row, string Name);
}

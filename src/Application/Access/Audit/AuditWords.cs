using System.Collections;
using System.Globalization;
using System.Resources;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>What the trail calls events, kinds of things and columns, in the language of the request.</summary>
public static class AuditWords
{
    private const string Event = "event.";
    private const string Kind = "kind.";
    private const string Column = "column.";

    private static readonly ResourceManager Words = new(
        "Schulterschluss.Application.Access.Audit.AuditWords",
        typeof(AuditWords).Assembly
    );

    /// <summary>Of the trail as a table.</summary>
    public static string Title => Of("title")!;

    /// <summary>Stable names of everything that there are words for.</summary>
    public static IEnumerable<string> Events =>
        In(CultureInfo.InvariantCulture)
            .Keys.Where(key => key.StartsWith(Event, StringComparison.Ordinal))
            .Select(key => key[Event.Length..]);

    public static bool IsEvent(string name) => Words.GetString(Event + name, CultureInfo.InvariantCulture) is not null;

    public static string OfEvent(string name) => Of(Event + name) ?? name;

    public static string OfKind(string name) => Of(Kind + name) ?? name;

    public static string OfColumn(string name) => Of(Column + name) ?? name;

    /// <summary>All there are in a language; what it lacks is not taken from another.</summary>
    public static IReadOnlyDictionary<string, string> In(CultureInfo language) =>
        Words
            .GetResourceSet(language, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string? Of(string key) => Words.GetString(key, CultureInfo.CurrentUICulture);
}

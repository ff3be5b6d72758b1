using System.Collections;
using System.Globalization;
using System.Resources;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Common;

/// <summary>
/// Sentences for readers, by code, in the language of the request. Each module keeps its own in <c>Messages.resx</c>
/// (English, the neutral language) and <c>Messages.de.resx</c>.
/// </summary>
public static class Messages
{
    private const string Suffix = ".Messages.resources";

    private static readonly IReadOnlyList<ResourceManager> Modules =
    [
        .. typeof(Messages)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => new ResourceManager(name[..^".resources".Length], typeof(Messages).Assembly)),
    ];

    /// <summary>All codes with a sentence of their own; rules bring their English one along.</summary>
    public static IEnumerable<string> Codes =>
        Modules
            .SelectMany(module =>
                module
                    .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
                    .Cast<DictionaryEntry>()
            )
            .Select(entry => (string)entry.Key);

    public static string Get(string code) =>
        Find(code) ?? throw new InvalidOperationException($"No message for '{code}'.");

    public static string? Find(string code, CultureInfo? culture = null) =>
        Modules
            .Select(module => module.GetString(code, culture ?? CultureInfo.CurrentUICulture))
            .FirstOrDefault(text => text is not null);

    public static string Format(string code, params IEnumerable<object> arguments) =>
        string.Format(CultureInfo.CurrentCulture, Get(code), [.. arguments]);

    /// <summary>The sentence of a rule; the domain itself speaks English.</summary>
    public static string Of(BrokenRule rule) =>
        string.Format(CultureInfo.CurrentCulture, Find(rule.Code) ?? rule.Text, [.. rule.Arguments.Select(Said)]);

    /// <summary>A period's canonical form is for machines.</summary>
    private static object Said(object argument) => argument is DuePeriod period ? DueWords.Of(period) : argument;
}

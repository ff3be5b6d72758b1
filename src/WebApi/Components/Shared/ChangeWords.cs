using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>
/// What a change changed, as a reader says it: fields and codes by their words, days and numbers in the reader's format.
/// What has no word stays as it is stored.
/// </summary>
internal sealed partial class ChangeWords(IStringLocalizer<FieldTexts> fields, IStringLocalizer<CodeTexts> codes)
{
    private const string Nothing = "–";

    /// <summary>Parts of a document that hold the fields and mean nothing to a reader.</summary>
    private static readonly string[] Wrappers = ["profile", "order", "content"];

    private readonly Lazy<IReadOnlyDictionary<string, string>> _codes = new(() => Unambiguous(codes));

    /// <param name="path">For instance <c>profile.partners[2].name</c>, which is "Partner 3 › Name".</param>
    public string Field(string path)
    {
        List<string> words = [];
        foreach (var part in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(part, CultureInfo.InvariantCulture, out var index) && words.Count > 0)
            {
                words[^1] = string.Create(CultureInfo.CurrentCulture, $"{words[^1]} {index + 1}");
            }
            else if (!Wrappers.Contains(part))
            {
                words.Add(Name(part));
            }
        }

        return string.Join(" › ", words);
    }

    /// <summary>Where several kinds of codes have one of the same name, those called <paramref name="states"/> are meant.</summary>
    public string Value(JsonNode? value, string? states = null) =>
        value switch
        {
            null => Nothing,
            JsonArray { Count: 0 } => Nothing,
            JsonArray items => string.Join(" · ", items.Select(item => Value(item))),
            JsonObject members => string.Join(
                "; ",
                members.Where(m => m.Value is not null).Select(m => $"{Name(m.Key)}: {Value(m.Value)}")
            ),
            JsonValue simple when simple.TryGetValue<bool>(out var yes) => fields[yes ? "True" : "False"],
            JsonValue simple when simple.TryGetValue<decimal>(out var number) => number.ToString(
                CultureInfo.CurrentCulture
            ),
            _ => Text(value.ToString(), states),
        };

    /// <summary>What is kept by code is called like the code.</summary>
    private string Name(string key) =>
        fields[key] is { ResourceNotFound: false } word ? word.Value : _codes.Value.GetValueOrDefault(key, key);

    private string Text(string text, string? states) =>
        states is not null && codes[$"{states}.{text}"] is { ResourceNotFound: false } word ? word.Value
        : Day().IsMatch(text) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day)
            ? day.ToString("d", CultureInfo.CurrentCulture)
        : _codes.Value.GetValueOrDefault(text, text);

    /// <summary>A code that means the same wherever it occurs.</summary>
    private static Dictionary<string, string> Unambiguous(IStringLocalizer<CodeTexts> codes) =>
        codes
            .GetAllStrings(includeParentCultures: true)
            .Where(word => word.Name.Contains('.', StringComparison.Ordinal))
            .GroupBy(word => word.Name[(word.Name.IndexOf('.', StringComparison.Ordinal) + 1)..], word => word.Value)
            .Where(meanings => meanings.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(meanings => meanings.Key, meanings => meanings.First(), StringComparer.Ordinal);

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Day();
}

using System.Text.RegularExpressions;
using Schulterschluss.Application.Reference;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components.Pages.Networks.Office;

/// <summary>A district or Land as people write it in a field: by name, by key, or as the field's list offers it.</summary>
internal static partial class RegionText
{
    /// <summary><c>Fulda (06631)</c></summary>
    public static string Of(string key) => $"{Labels.Region(key)} ({key})";

    /// <summary>What nobody knows stays as it is, so that the validator names it.</summary>
    public static string KeyOf(string text)
    {
        if (KeyAtEnd().Match(text) is { Success: true } match)
        {
            return match.Groups["key"].Value;
        }

        var named = ReferenceData
            .Districts.Values.Where(d =>
                d.ValidUntil is null && string.Equals(d.Name, text, StringComparison.OrdinalIgnoreCase)
            )
            .Select(d => d.Ags)
            .ToList();
        return named switch
        {
            [var only] => only,
            _ => ReferenceData.Laender.Find(text)?.Code ?? text,
        };
    }

    [GeneratedRegex(@"^(.*\()?(?<key>\d{5}|\d{2})\)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyAtEnd();
}

using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Schulterschluss.WebApi.Components.Shared.Charts;

/// <summary>Coordinates and words of a drawing.</summary>
internal static class Drawing
{
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Figures in the reader's way of writing.</summary>
    public static string Figure(decimal value) => value.ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>Razor takes a text element for its own. Each further line stands below the one before.</summary>
    public static MarkupString Words(
        double x,
        double y,
        string style,
        string anchor,
        params IReadOnlyList<string> lines
    )
    {
        var spans = lines.Select(
            (line, i) =>
                $"<tspan x=\"{N(x)}\" dy=\"{(i == 0 ? "0" : "1.15em")}\">{HtmlEncoder.Default.Encode(line)}</tspan>"
        );
        return new(
            $"<text class=\"{style}\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{string.Concat(spans)}</text>"
        );
    }

    /// <summary>Lines of at most so many characters, broken between words.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
            {
                lines[^1] = $"{lines[^1]} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}

using System.Text;

namespace Schulterschluss.WebApi.Components.Forms;

/// <summary>Texts of forms as the API's texts arrive: trimmed, in normal form C, lines ended as on Unix.</summary>
internal static class FormText
{
    /// <summary>Null for nothing. What no text may hold is left out: nobody typed it.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var readable = string.Concat(
            lines.EnumerateRunes().Where(rune => !Rune.IsControl(rune) || rune.Value is '\n' or '\t')
        );
        return readable.Normalize(NormalizationForm.FormC).Trim() is { Length: > 0 } clean ? clean : null;
    }

    /// <summary>One entry a line.</summary>
    public static List<string> Lines(string? text) =>
        [.. (Clean(text) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>
/// The fingerprint of a declaration: SHA-256 over its canonical JSON (RFC 8785: sorted names, no white space, UTF-8), so
/// that anybody can recompute it from the text in any language.
/// </summary>
public static class DeclarationHash
{
    public static string Hash(this Declaration declaration) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(declaration.ToCanonicalJson())));

    public static string ToCanonicalJson(this Declaration declaration) =>
        Object(
            (
                "goals",
                Array(declaration.Goals.Select(goal => Object(("id", Text(goal.Id)), ("text", Text(goal.Text)))))
            ),
            ("legalText", Text(declaration.LegalText)),
            (
                "measures",
                Array(
                    declaration.Measures.Select(measure =>
                        Object(
                            ("due", Text(measure.Due?.Text)),
                            ("goalId", Text(measure.GoalId)),
                            ("id", Text(measure.Id)),
                            ("indicator", Text(measure.Indicator)),
                            ("obligor", Text(measure.Obligor.ToString())),
                            ("text", Text(measure.Text))
                        )
                    )
                )
            ),
            ("term", declaration.Term is { } term ? Object(("from", Day(term.From)), ("to", Day(term.To))) : Text(null))
        );

    private static string Object(params ReadOnlySpan<(string Name, string Value)> members)
    {
        List<string> written = [];
        foreach (var (name, value) in members)
        {
            written.Add($"{Text(name)}:{value}");
        }

        return $"{{{string.Join(',', written)}}}";
    }

    private static string Array(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    private static string Day(DateOnly day) => Text(day.ToString("O", CultureInfo.InvariantCulture));

    private static string Text(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var written = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => written.Append("\\\""),
                '\\' => written.Append(@"\\"),
                '\n' => written.Append(@"\n"),
                '\r' => written.Append(@"\r"),
                '\t' => written.Append(@"\t"),
                '\b' => written.Append(@"\b"),
                '\f' => written.Append(@"\f"),
                < ' ' => written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => written.Append(c),
            };
        }

        return written.Append('"').ToString();
    }
}

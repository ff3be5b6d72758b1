using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Files;

/// <summary>
/// Partner organisations in one cell: <c>Organisation (Type) | Organisation (Type)</c>. The last pair of parentheses is
/// the type. A bar separates where a space or a parenthesis is before it; one that belongs to a name stands after a
/// backslash.
/// </summary>
internal static class PartnerCell
{
    private const char Bar = '|';
    private const string EscapedBar = @"\|";

    public static string Write(IReadOnlyList<PartnerOrganisation> partners) =>
        string.Join(
            " | ",
            partners.Select(p =>
                $"{p.Name.Replace("|", EscapedBar, StringComparison.Ordinal)} ({ReferenceData.PartnerTypes.LabelOf(p.Type.ToString())})"
            )
        );

    /// <returns>The partners, and for each text that names none its text.</returns>
    public static IEnumerable<(PartnerOrganisation? Partner, string Text)> Read(string cell) =>
        from part in Split(cell)
        let text = part.Trim().Replace(EscapedBar, "|", StringComparison.Ordinal)
        where text.Length > 0
        select (ReadOne(text), text);

    private static PartnerOrganisation? ReadOne(string text)
    {
        var open = text.LastIndexOf('(');
        return
            open > 0
            && text[^1] == ')'
            && ReferenceData.PartnerTypes.Find(text[(open + 1)..^1]) is { } type
            && Enum.TryParse<PartnerType>(type.Code, out var code)
            ? new(text[..open].Trim(), code)
            : null;
    }

    private static IEnumerable<string> Split(string cell)
    {
        var start = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] == Bar && (i == 0 || char.IsWhiteSpace(cell[i - 1]) || cell[i - 1] == ')'))
            {
                yield return cell[start..i];
                start = i + 1;
            }
        }

        yield return cell[start..];
    }
}

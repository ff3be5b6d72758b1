using System.Text;

namespace Schulterschluss.WebApi.Common;

internal static class ArrivingText
{
    /// <summary>As every text arrives, also one that comes in an address or a form: trimmed and in normal form C.</summary>
    public static string Arriving(this string? text) => (text ?? "").Normalize(NormalizationForm.FormC).Trim();
}

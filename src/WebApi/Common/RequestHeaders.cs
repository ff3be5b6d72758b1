using Schulterschluss.Application.Common;

namespace Schulterschluss.WebApi.Common;

/// <summary>What headers of this request say to the use cases.</summary>
internal sealed class RequestHeaders(IHttpContextAccessor http) : IIdempotencyKey, IChangeReason
{
    /// <summary>Optional on every change; recorded as its "why". Percent-encoded UTF-8, because headers are ASCII.</summary>
    public const string ChangeReason = "Change-Reason";

    public string? IdempotencyKey { get; set; }

    string? IIdempotencyKey.Value => IdempotencyKey;

    string? IChangeReason.Value
    {
        get
        {
            var raw = http.HttpContext?.Request.Headers[ChangeReason].ToString();
            if (string.IsNullOrWhiteSpace(raw))
            {
                return null;
            }

            var text = new string([.. Uri.UnescapeDataString(raw).Where(c => !char.IsControl(c))]);
            return text.Length <= TextRules.ReasonMaxLength ? text : text[..TextRules.ReasonMaxLength];
        }
    }
}

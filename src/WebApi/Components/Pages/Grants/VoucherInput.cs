using Schulterschluss.Application.Grants;
using Schulterschluss.Domain.Grants;
using Schulterschluss.WebApi.Components.Forms;

namespace Schulterschluss.WebApi.Components.Pages.Grants;

/// <summary>A voucher as it is typed. Its line says whether it is income or expenditure.</summary>
public sealed class VoucherInput
{
    public DateOnly? Date { get; set; }
    public string? Payee { get; set; }
    public string? Reason { get; set; }
    public string? Amount { get; set; }
    public string? Line { get; set; }
    public string? DocumentRef { get; set; }
    public string? ServiceId { get; set; }

    /// <summary>Only of a new one.</summary>
    public string? OverrideReason { get; set; }

    /// <summary>Only of a correction.</summary>
    public string? CorrectionReason { get; set; }

    public static VoucherInput Of(VoucherDetails voucher) =>
        new()
        {
            Date = voucher.Date,
            Payee = voucher.Payee,
            Reason = voucher.Reason,
            Amount = Decimals.Write(voucher.Amount),
            Line = voucher.Line,
            DocumentRef = voucher.DocumentRef,
            ServiceId = voucher.ServiceId?.ToString(),
        };

    public VoucherDraft ToDraft(GrantDetails grant) =>
        new()
        {
            Date = Date,
            Payee = FormText.Clean(Payee) ?? "",
            Reason = FormText.Clean(Reason) ?? "",
            Amount = Decimals.Read(Amount),
            Line = FormText.Clean(Line) ?? "",
            Direction =
                grant.Lines.FirstOrDefault(line => line.Number == FormText.Clean(Line))?.Kind == LineKind.Income
                    ? VoucherDirection.In
                    : VoucherDirection.Out,
            DocumentRef = FormText.Clean(DocumentRef) ?? "",
            ServiceId = Guid.TryParse(ServiceId, out var service) ? service : null,
        };
}

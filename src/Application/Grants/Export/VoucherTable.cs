using System.Globalization;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Grants.Files;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants.Export;

/// <summary>Vouchers as a table that an import takes back unchanged.</summary>
public static class VoucherTable
{
    public const string Title = "Belege";

    /// <summary>As a German spreadsheet reads it as a number, and an import without doubt.</summary>
    private static readonly NumberFormatInfo Euros = new() { NumberDecimalSeparator = ",", NumberDecimalDigits = 2 };

    public static async IAsyncEnumerable<IReadOnlyList<string>> Of(IAsyncEnumerable<VoucherRow> vouchers)
    {
        yield return [.. VoucherColumn.All.Select(column => column.Header)];
        await foreach (var voucher in vouchers)
        {
            yield return [.. VoucherColumn.All.Select(column => FormulaGuard.Escape(Cell(voucher, column) ?? ""))];
        }
    }

    private static string? Cell(VoucherRow voucher, TableColumn column) =>
        column switch
        {
            _ when column == VoucherColumn.Date => voucher.Date.ToString("O", CultureInfo.InvariantCulture),
            _ when column == VoucherColumn.Payee => voucher.Payee,
            _ when column == VoucherColumn.Reason => voucher.Reason,
            _ when column == VoucherColumn.Amount => voucher.Amount.ToString("F2", Euros),
            _ when column == VoucherColumn.Line => voucher.Line,
            _ when column == VoucherColumn.Direction => DirectionWords.Of(voucher.Direction),
            _ when column == VoucherColumn.DocumentRef => voucher.DocumentRef,
            _ when column == VoucherColumn.ServiceId => voucher.ServiceId?.ToString(),
            _ when column == VoucherColumn.Status => StatusWord(voucher.Status),
            _ when column == VoucherColumn.Id => voucher.Id.ToString(),
            _ => throw new InvalidOperationException($"Nothing stands in {column}."),
        };

    private static string StatusWord(VoucherStatus status) =>
        status switch
        {
            VoucherStatus.Booked => "gebucht",
            VoucherStatus.AwaitingApproval => "zur Freigabe",
            VoucherStatus.Declined => "abgelehnt",
            VoucherStatus.Cancelled => "storniert",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}

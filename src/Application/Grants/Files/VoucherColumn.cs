using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants.Files;

/// <summary>The columns of vouchers as a table; those of the list of receipts that a final proof wants come first.</summary>
public static class VoucherColumn
{
    public static readonly TableColumn Date = new("Tag", nameof(VoucherDraft.Date), "Datum", "Zahlungstag", "Date");
    public static readonly TableColumn Payee = new(
        "Empfänger/Einzahler",
        nameof(VoucherDraft.Payee),
        "Empfänger",
        "Einzahler",
        "Payee"
    );
    public static readonly TableColumn Reason = new(
        "Grund",
        nameof(VoucherDraft.Reason),
        "Zahlungsgrund",
        "Verwendungszweck",
        "Reason"
    );
    public static readonly TableColumn Amount = new(
        "Betrag",
        nameof(VoucherDraft.Amount),
        "Einzelbetrag",
        "Betrag in Euro",
        "Amount"
    );
    public static readonly TableColumn Line = new(
        "Position",
        nameof(VoucherDraft.Line),
        "Finanzplanposition",
        "Zeile",
        "Line"
    );
    public static readonly TableColumn Direction = new(
        "Art",
        nameof(VoucherDraft.Direction),
        "Richtung",
        "Einnahme/Ausgabe",
        "Direction"
    );
    public static readonly TableColumn DocumentRef = new(
        "Belegnummer",
        nameof(VoucherDraft.DocumentRef),
        "Beleg",
        "Beleg-Nr.",
        "Document ref",
        "Receipt"
    );
    public static readonly TableColumn ServiceId = new(
        "Dienstleistung",
        nameof(VoucherDraft.ServiceId),
        "Dienstleistungs-Id",
        "Service id",
        "Service"
    );

    /// <summary>Written and never read: what a voucher is, is decided here.</summary>
    public static readonly TableColumn Status = new("Stand", "", "Status");
    public static readonly TableColumn Id = new("Id", "");

    public static IReadOnlyList<TableColumn> All { get; } =
    [Date, Payee, Reason, Amount, Line, Direction, DocumentRef, ServiceId, Status, Id];

    public static TableColumns Table { get; } =
        new(All, [Date, Payee, Reason, Amount, Line, DocumentRef], "import.column-missing");

    internal static TableColumn? OfRule(BrokenRule rule) =>
        rule.Code == VoucherGuards.OutOfPeriod.Code ? Date
        : rule.Code == VoucherGuards.Duplicate.Code ? DocumentRef
        : rule.Code == VoucherGuards.NoAmount.Code ? Amount
        : rule.Code == VoucherGuards.NoSuchLine.Code ? Line
        : rule.Code == VoucherGuards.WrongDirection.Code ? Direction
        : rule.Code == VoucherGuards.ServiceNotDelivered.Code ? ServiceId
        : null;
}

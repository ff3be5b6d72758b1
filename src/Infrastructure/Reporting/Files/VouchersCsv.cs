using System.Globalization;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>The list of vouchers (Belegliste) as a table, whatever its length.</summary>
internal abstract class VouchersCsv(string name, CsvDialect dialect) : IReportFileWriter
{
    public string Name => name;
    public string ContentType => "text/csv";

    public bool Suits(ReportType type, ReportDocument document) => document.Accounts is not null;

    public Task<byte[]> WriteAsync(ReportDocument document, CancellationToken ct) =>
        dialect.WriteAsync(Rows(document.Accounts!), ct);

    private IEnumerable<IReadOnlyList<string>> Rows(DocumentAccounts accounts)
    {
        yield return ["Art", "Position", "Tag", "Empfänger/Einzahler", "Grund", "Beleg", "Einzelbetrag"];
        foreach (var voucher in accounts.Vouchers)
        {
            yield return
            [
                voucher.IsIncome ? "Einnahme" : "Ausgabe",
                FormulaGuard.Escape(voucher.Line),
                voucher.Day.ToString(
                    dialect == CsvDialect.German ? "dd.MM.yyyy" : "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
                FormulaGuard.Escape(voucher.Payee),
                FormulaGuard.Escape(voucher.Reason),
                FormulaGuard.Escape(voucher.DocumentRef),
                dialect.Number(voucher.Amount),
            ];
        }
    }
}

internal sealed class MachineVouchersCsv() : VouchersCsv("vouchers.csv", CsvDialect.Machine);

internal sealed class GermanVouchersCsv() : VouchersCsv("belegliste.csv", CsvDialect.German);

using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>The list of vouchers (Belegliste) as a table, whatever its length.</summary>
internal abstract class VouchersCsv(string name, CsvDialect dialect) : CsvFile(name, dialect)
{
    public override bool Suits(ReportType type, ReportDocument document) => document.Accounts is not null;

    protected override IEnumerable<IReadOnlyList<string>> Rows(ReportDocument document)
    {
        yield return ["Art", "Position", "Tag", "Empfänger/Einzahler", "Grund", "Beleg", "Einzelbetrag"];
        foreach (var voucher in document.Accounts!.Vouchers)
        {
            yield return
            [
                voucher.IsIncome ? "Einnahme" : "Ausgabe",
                FormulaGuard.Escape(voucher.Line),
                Dialect.Day(voucher.Day),
                FormulaGuard.Escape(voucher.Payee),
                FormulaGuard.Escape(voucher.Reason),
                FormulaGuard.Escape(voucher.DocumentRef),
                Dialect.Number(voucher.Amount),
            ];
        }
    }
}

internal sealed class MachineVouchersCsv() : VouchersCsv("vouchers.csv", CsvDialect.Machine);

internal sealed class GermanVouchersCsv() : VouchersCsv("belegliste.csv", CsvDialect.German);
